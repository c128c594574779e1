import { parentPort } from 'node:worker_threads'
import { jobs } from './app/jobs.ts'
import { serveJobs } from './platform/worker/serve-jobs.ts'

if (parentPort) serveJobs(jobs, parentPort)
