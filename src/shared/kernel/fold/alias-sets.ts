/**
 * L2: one name, several spellings that no rule of sound connects. A line is a set; `+` after a name stands for the name and
 * for its surname (-յան, -ян, -yan), which form two sets. Spellings that already share a key need not be listed.
 */
export const ALIAS_SETS = `
Հովհաննես Оганес Оганнес Ованес Ohannes Oganes Օհաննես Иоаннес
Հովհաննիսյան Оганесян Оганнисян Ованесян Оганнесян Ованнесян Oganesyan Ohannesian Օհաննեսյան
Հովհան+ Оган+ Օհան+ Ogan+ Ован+
Հովսեփ+ Осип+ Осеп+ Hosep+ Иосиф
Հովակիմ+ Аваким+
Հովնան+ Онан+ Օնան+
Հակոբ+ Акоп+ Hagop+ Agop+ Яков
Հարություն+ Арутин+ Haroutin+ Artin+
Հայկ Хайк Гайк Haig Gayk
Հայկազ+ Гайказ+ Хайказ+ Haigaz+
Հայկուհի Гайкуи Гайкуги Haiguhi
Հայկանուշ Гайкануш Хайкануш
Հայրապետ+ Гайрапет+ Hairabed+
Հայաստան Хаястан Гаястан Айастан
Հասմիկ Гасмик Хасмик Hasmig
Համլետ+ Гамлет+ Хамлет
Համբարձում+ Амбарцум+ Гамбарцум+ Hampartsum+ Hampartzoum+
Համազասպ+ Амазасп+ Гамазасп+ Hamazasb+
Հմայակ+ Амаяк+ Hmayag+ Gmayak+
Հենրիկ Генрих Генрик Хенрик
Հենրիետա Генриетта Henriette
Հերմինե Гермине Эрмине Хермине Germine
Հեղինե Егине Гегине Гехине Хегине Heghineh
Հեղնար Гегнар Хегнар
Հրանտ Hrant Grant Хрант
Հրայր Hrair Grair Храйр
Հրաչյա Hrachya Grachya Храчья Hratchia
Հրաչ Hrach Храч Grach
Հռիփսիմե Рипсиме Репсиме Hripsime Рипсимия
Հունան+ Гунан+ Хунан+
Հուսիկ Гусик Хусик
Սարգիս Саркис Sarkis Серкис
Սարգսյան Саркисян Sarkisian Саргисян Sargisian Սարգիսյան Սարկիսյան
Սահակ+ Sahag+ Саак+ Sagak+
Իսահակ+ Исаак+ Isaac Isahag+
Սամվել+ Самуил Самуэль Samuel+ Սամուել+ Samuil
Սեդրակ+ Sedrag+ Setrak+ Setrag+ Сетрак+
Սերոբ+ Сероп+ Serop+ Seroub
Քերոբ+ Кероп+ Kerop+
Մեսրոպ+ Mesrob+ Месроб+
Սմբատ+ Сумбат+ Sempad+ Smpad+
Սողոմոն+ Соломон+ Solomon+
Սիմոն+ Симеон+ Simeon+
Ստեփան+ Стефан+ Stephan+ Степанос Ստեփանոս
Սոֆյա Սոփյա Sopia Софья
Սաթենիկ Satenig Сатеник
Սեպուհ Sebouh Себух
Ղազար+ Казар+ Газар+ Лазарь Kazar+
Ղազարոս+ Казарос+ Лазарос
Ղուկաս+ Гукас+ Лукас Лука Kukas+
Ղարիբ+ Кариб+ Гариб+ Karib+
Ղարաբաղ Карабах Karabakh Garabagh Karabagh
Ղահրաման+ Кахраман+ Каграман+ Kahraman+
Ղևոնդ+ Гевонд+ Ghevont+ Левонд
Գևորգ+ Геворк+ Kevork+ Գէորգ+ Георг+ Georg+ Geworg+
Գրիգոր+ Krikor+ Григорий Gregory Gregor
Գաբրիել+ Гавриил Gabriel+ Kapriel+ Габриэль
Գասպար+ Каспар+ Kaspar+ Gasbar+
Գալուստ Галуст Kaloust Galust
Գալստյան Галустян Galustian Kaloustian Գալուստյան
Գագիկ Kakig Kagig Гагик
Գառնիկ Karnig Garnig
Գարեգին Karekin Garegin
Գուրգեն Kourken Gourgen Гургэн
Գեղամ Гегам Гехам Kegham
Կարապետ+ Garabed+ Карабет+ Karabet+
Կիրակոս+ Giragos+
Կոմիտաս Gomidas Комитас
Կոստանդին Константин Konstantin Constantine Կոնստանտին
Կոստան+ Gostan+
Կարինե Garine Karineh
Պետրոս+ Bedros+
Պողոս+ Похос+ Boghos+ Bogos+
Պարույր Baruyr Paruyr Baruir
Պարգև Barkev Паргэв Pargev
Պարոնյան Baronian Баронян
Պապիկ+ Babig+ Papig
Բարսեղ+ Parsegh+ Барсех+
Բաղդասար+ Pagdasar+ Baghtasar+ Балтасар+
Բագրատ+ Pakrad+ Bagrad+
Բաբկեն Papken Babgen
Բենիամին+ Вениамин+ Benjamin+ Веньямин
Բենիկ Penig Benig
Մկրտիչ Mgrdich Мгртич Mkrdich Mugurdich Мкыртыч
Մկրտչյան Mgrdichian Мкртичян Mkrtichian Mkrdichian Мкыртчян Մկրտիչյան
Մարտիրոս+ Mardiros+ Martiros+ Мардирос+
Մարգար+ Markar+ Маркар+
Մանուկ+ Manoug+ Manug+
Մելքոն Melcon Melgon
Միքայել+ Михаил Michael Mikhail Микаил+ Mikael+ Mihail
Մնացական+ Mnatsagan+ Мнацакан+
Մովսես Моисей Moses Movses
Մովսիսյան Мовсесян Movsesian Мосесян Մովսեսյան
Մուրադ+ Мурат+ Murat+ Մուրատ+
Ներսիսյան Нерсесян Nersesian Ներսեսյան
Մեհրաբ+ Меграб+ Мехраб+ Mehrab+
Մհեր Мгер Mher Mger Мхер
Միհրան+ Мигран+ Михран+ Mihran+ Migran+
Մխիթար+ Мехитар+ Mekhitar+ Mukhitar+
Խաչատուր Khachadour Хачатур Khatchadour
Խաչատրյան Khachadourian Хачатурян Khachaturian Խաչատուրյան Khatchadourian
Խաչիկ Khachig Хачик Khatchig
Վարդան+ Vartan+ Вартан+
Վարդուհի Вартуи Vartuhi Vartoohi Вартуги
Վարդանուշ Вартануш Vartanoush
Վարդգես Вартгес Vartkes Вардкес
Վարդիթեր Вартитер Vartiter
Վարազդատ Varaztad Вараздат
Վազգեն Vazken Vasken
Վահե Vage Ваге Vahé Вахе
Վահան+ Vagan+ Ваган+ Вахан+
Վահագն+ Вагагн+ Vahakn+ Ваагн+ Vagagn+
Վահրամ+ Ваграм+ Вахрам+ Vagram+
Վաղարշակ+ Вагаршак+ Vagharshag+
Վիգեն Vicken Viken Викен
Վիկտորյա Виктория Victoria Վիկտորիա
Դավիթ Давид David Tavit Դավիդ
Դավթյան Давидян Davidian Tavitian Դավիթյան Դավիդյան
Դանիել+ Taniel+ Даниил Daniel+
Տիգրան+ Dikran+ Tigrane Дикран+
Տրդատ+ Drtad+ Тиридат Dertad
Տաճատ+ Dajad+ Tadjat+
Տերտեր+ Derder+ Дердер+
Տեր Der
Թադևոս+ Tateos+ Tadeos+ Фаддей Татевос+ Thaddeus
Թովմաս+ Томас+ Tomas+ Фома Thomas
Թեհմինե Тегмине Техмине Tehmine Tegmine
Թագուհի Тагуи Takouhi Тагуги
Զաքար+ Захар+ Zachar+ Zakhar+
Զաքարիա Захария Zacharia Zakaria
Զոհրաբ+ Зограб+ Зохраб+ Зораб+ Zohrab+
Զաբել Изабель Isabel Zapel
Զարուհի Заруи Zarouhi Заруги
Եղիսաբեթ Елизавета Elizabeth Елизабет Էլիզաբեթ Yeghisapet Ելիզավետա Elisabeth
Եղիա+ Илья Elia Yeghia+ Егия+ Елия
Եսայի Исай Yesai Isaiah
Երվանդ+ Yervant+ Эрванд+ Ervant+
Եփրեմ+ Ефрем+ Efrem+ Yeprem+
Եվգինե Евгине Евгения Eugenie Եվգենյա
Եկատերինա Екатерина Catherine Katherine Կատերինա Катерина Ekaterina
Ելենա Helena Հելենա Хелена
Հելեն Helen Хелен Гелен
Ալեքսանդր+ Александр+ Alexander Aleksander Alexandre
Ալեքսանդրա Александра Alexandra
Ալեքսեյ Алексей Alexey Alexei
Անդրանիկ+ Antranig+ Andranig+
Անդրեաս+ Андрей Andreas+ Andrew
Աբրահամ+ Авраам+ Avraam+ Abraham+ Apraham+
Արշակ+ Arshag+
Արտյոմ Артем Artyom Արտեմ Artemi
Արտավազդ+ Ardavazt+ Артавазд+
Արտաշես+ Ardashes+
Ավետիս+ Avedis+ Аветис+
Ավետ Aved Авет
Ադամ+ Atam+ Адам+
Աստղիկ Астхик Astghik Asdghig
Աստղ Астх Astgh
Արմենուհի Арменуи Armenouhi Арменуги
Անահիտ Анаида Anahid Анаит Anaida
Լուսինե Люсине Lucine Lousineh
Լուսիկ Люсик Lucik Lusig
Լևոն+ Leon+ Леон+ Leo
Լուիզա Луиза Louise Louisa
Նահապետ+ Нагапет+ Nagapet+ Nahabed+
Նազարեթ+ Назарет+ Nazared+
Նիկողայոս Николай Nikolai Nicholas Նիկոլայ
Նիկողոսյան Никогосян Nigoghosian
Նարեկ Nareg Нарэк
Շահեն+ Шаген+ Shagen+ Шахен+ Chahen+
Շահին+ Шагин+ Shagin+ Шахин+ Chahin+
Շուշանիկ Shushanig Chouchanik Шушаник
Էդվարդ Эдуард Edward Эдвард Eduard Էդուարդ Edouard
Էջմիածին Эчмиадзин Etchmiadzin Echmiadzin Ejmiatsin Эчмиацин
Ժոզեֆ Жозеф Josef Джозеф Ջոզեֆ
Ժորժ Жорж Georges
Ջորջ Джордж George
Ջեմմա Джемма Gemma Jemma
Ջուլիետա Джульетта Juliet Juliette
Փիլիպոս+ Филипп Philip Филиппос+ Pilibos+ Philippe
Փառանձեմ Парандзем Paradzem Parantsem
Քրիստափոր+ Христофор Christopher Christapor+ Kristapor+
Քրիստինե Кристина Christina Christine Kristina Քրիստինա
Օհանջան+ Оганджан+ Ogandjan+
Օննիկ Onnig Онник
Ռաֆայել+ Рафаил Raphael+ Rafael+
Ռուզաննա Рузана Rosanna Розанна
Ֆիլիպ Филипп Philip
Սյուզաննա Сусанна Susanna Suzanna Սուսաննա Сюзанна
Թբիլիսի Тбилиси Tbilisi Тифлис Tiflis Թիֆլիս
Գյումրի Гюмри Gyumri Gumri Кумайри
`
