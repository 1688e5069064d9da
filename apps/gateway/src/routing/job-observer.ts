import type { UsageRecord } from '../store/request-records.js';
import type { Attempt } from './attempt.js';
import type { ImageJob } from './image-job.js';
import type { Served } from './served.js';

/** Told what becomes of jobs, beside what is written down of them. Its methods are quick and do not throw. */
export interface JobObserver {
  /** A client's request became a job. */
  began?(job: ImageJob): void;
  /** An attempt for the job ended. It may come after the job's own end, where work goes on without its client. */
  attempted?(job: ImageJob, attempt: Attempt): void;
  /** An upstream's answer came whole. */
  used?(job: ImageJob, usage: UsageRecord): void;
  /** The client was given its answer, from where it says, or a failure. */
  ended?(job: ImageJob, status: number, from?: Served<unknown>['from']): void;
}
