// What the joint order says of the queue: its numbers, its days, its forms. Days are texts ("2025-12-15"), instants
// are milliseconds. In Astana it is UTC+5 all year, since 1 March 2024, which is before the first day of the pilot.

import { readFileSync } from "node:fs";

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"));

const OFFSET = 5 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

export const dayOf = (at) => new Date(at + OFFSET).toISOString().slice(0, 10);
export const clockOf = (at) => new Date(at + OFFSET).toISOString().slice(11, 23); // "10:00:00.000"
export const instant = (day, clock) => Date.parse(`${day}T${clock}:00+05:00`);
export const told = (at) => new Date(at + OFFSET).toISOString().replace("Z", "+05:00");
export const daysLater = (day, n) => new Date(Date.parse(day) + n * DAY).toISOString().slice(0, 10);

export class Law {
  region = "11"; // KATO codes of Akmola region
  firstDay = "2025-11-22";
  lastDay = "2026-11-22";
  starts = ["09:00", "10:00", "11:00", "12:00", "14:30"];
  grace = 15 * 60 * 1000;
  reminderDays = 3;
  link = "https://aleumet.egov.kz/queue";

  #daysOff = new Set(read("calendar.json").days_off);
  #messages = read("messages.json");

  inForce(day) {
    return this.firstDay <= day && day <= this.lastDay;
  }

  isWorked(day) {
    return !this.#daysOff.has(day);
  }

  onTrip(department, day) {
    return department.trips.some((trip) => trip.first <= day && day <= trip.last);
  }

  // Nobody receives on a day off or on a trip.
  isClosed(department, day) {
    return !this.isWorked(day) || this.onTrip(department, day);
  }

  isStart(at) {
    return this.starts.some((start) => `${start}:00.000` === clockOf(at));
  }

  // Exactly a quarter of an hour late is in time.
  isLate(startsAt, at) {
    return at - startsAt > this.grace;
  }

  // One month from the day of signing, that day included: one month from 31 January ends on 28 February.
  formLastDay(signedOn) {
    const [year, month, day] = signedOn.split("-").map(Number);
    const daysInNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month, Math.min(day, daysInNext))).toISOString().slice(0, 10);
  }

  text(annex, form, department, booking) {
    const [year, month, day] = dayOf(booking.startsAt).split("-");
    const blanks = {
      name: form.name ?? this.#messages.recipient,
      number: department.number,
      address: department.address,
      day: `${day}.${month}.${year}`,
      time: clockOf(booking.startsAt).slice(0, 5),
      ticket: booking.ticket,
      link: this.link,
    };
    const { text } = this.#messages.forms.find((one) => one.annex === annex);
    return text.replace(/\{(\w+)\}/g, (_, blank) => blanks[blank]);
  }
}
