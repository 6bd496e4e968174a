// Six mistakes as they are made. The kit finds each: `node server.mjs --fault month-is-thirty-days`.

import { setTimeout } from "node:timers/promises";

import { Law, daysLater } from "./law.mjs";
import { Queue } from "./queue.mjs";

const withLaw = (Wrong) => new Queue(new Wrong());
const withQueue = (Wrong) => new Wrong(new Law());

export const FAULTS = {
  // queue.form-valid: a month is no thirty days
  "month-is-thirty-days": () =>
    withLaw(class extends Law {
      formLastDay(signedOn) {
        return daysLater(signedOn, 30);
      }
    }),
  // queue.reminder: three days before, not two
  "reminds-two-days-before": () =>
    withLaw(class extends Law {
      reminderDays = 2;
    }),
  // queue.no-show: exactly a quarter of an hour is in time
  "quarter-of-an-hour-is-late": () =>
    withLaw(class extends Law {
      isLate(startsAt, at) {
        return at - startsAt >= this.grace;
      }
    }),
  // queue.working-days-only: a calendar that knows weekends and no holidays
  "works-on-holidays": () =>
    withLaw(class extends Law {
      isWorked(day) {
        return ![0, 6].includes(new Date(day).getUTCDay());
      }
    }),
  // queue.residence: anybody in the region may come to any department
  "serves-the-whole-region": () =>
    withQueue(class extends Queue {
      mayBook(request) {
        const { serves } = this.departments.get(request.department);
        const { form } = request;
        return super.mayBook({ ...request, form: { ...form, residence: form.residence?.startsWith("11") ? serves[0] : null } });
      }
    }),
  // queue.slot-free, queue.one-active-booking: what was free when it was looked at is taken when it is saved
  "looks-then-saves": () =>
    withQueue(class extends Queue {
      async book({ request }) {
        const may = this.mayBook(request);
        await setTimeout(50); // as long as a database takes
        return may ? this.save(request) : { accepted: false };
      }
    }),
};
