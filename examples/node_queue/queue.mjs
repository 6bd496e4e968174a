// An electronic queue in memory. It is given its clock with each call, as the kit wants it.

import { dayOf, daysLater, instant, told } from "./law.mjs";

const CONFIRMATION = 2;
const CANCELLATION = 3;
const NO_SHOW = 4;
const HOLDS_PLACE = new Set(["active", "attended"]);

export class Queue {
  constructor(law) {
    this.law = law;
    this.open({ departments: [] });
  }

  open({ departments }) {
    this.departments = new Map(departments.map((one) => [one.number, one]));
    this.bookings = new Map();
    this.sent = [];
  }

  // Whatever is due by now: a booking is void once the grace has run out, and of one three days ahead is reminded.
  tick({ at }) {
    const now = Date.parse(at);
    for (const booking of this.bookings.values()) {
      if (booking.status !== "active" || this.#isClosed(booking)) continue;
      if (this.law.isLate(booking.startsAt, now)) this.#become(booking, "void", NO_SHOW);
      else this.#remind(booking, dayOf(now));
    }
  }

  #remind(booking, today) {
    const due = daysLater(dayOf(booking.startsAt), -this.law.reminderDays);
    if (booking.reminded || today < due || due < dayOf(booking.madeAt)) return;
    booking.reminded = true;
    this.#send(booking, CONFIRMATION);
  }

  free({ department, first, last, at }) {
    const found = [];
    for (let day = first; day <= last; day = daysLater(day, 1)) {
      for (const clock of this.law.starts) {
        const startsAt = instant(day, clock);
        if (this.isFree(this.departments.get(department), startsAt, Date.parse(at))) found.push(told(startsAt));
      }
    }
    return found;
  }

  // Whether somebody whom the department serves can book the start.
  isFree(department, startsAt, now) {
    const day = dayOf(startsAt);
    const inside = department.serves.some((code) => code.startsWith(this.law.region) || this.law.region.startsWith(code));
    const inForce = this.law.inForce(dayOf(now)) && this.law.inForce(day);
    const open = inside && inForce && !this.law.isClosed(department, day);
    return open && this.law.isStart(startsAt) && startsAt > now && this.#taken(department, startsAt) < department.capacity;
  }

  #taken(department, startsAt) {
    const here = (one) => one.department === department.number && one.startsAt === startsAt;
    return [...this.bookings.values()].filter((one) => here(one) && HOLDS_PLACE.has(one.status)).length;
  }

  book({ request }) {
    return this.mayBook(request) ? this.save(request) : { accepted: false };
  }

  mayBook({ form, department: number, starts_at: startsAt, at }) {
    const department = this.departments.get(number);
    const [now, earlier] = [Date.parse(at), this.#latest(form.number)];
    const lives = form.residence ?? "";
    const served = lives.startsWith(this.law.region) && department.serves.some((code) => lives.startsWith(code));
    const isOpen = earlier?.status !== "active";
    return served && isOpen && this.#isValid(form, dayOf(now), earlier) && this.isFree(department, Date.parse(startsAt), now);
  }

  // Whoever gave up a booking for a day on which nobody received books again under a form that was valid then.
  #isValid(form, today, earlier) {
    const last = this.law.formLastDay(form.signed_on);
    const wasClosed = earlier?.status === "cancelled" && this.#isClosed(earlier) && dayOf(earlier.madeAt) <= last;
    return form.signed_on <= today && (today <= last || wasClosed);
  }

  save({ form, department, starts_at: startsAt, at }) {
    const ticket = `T-${this.bookings.size + 1}`;
    const [begins, madeAt] = [Date.parse(startsAt), Date.parse(at)];
    const booking = { ticket, form, department, startsAt: begins, madeAt, reminded: false, arrivedAt: null };
    this.bookings.set(ticket, booking);
    this.#become(booking, "active", CONFIRMATION);
    return { accepted: true, ticket };
  }

  cancel({ ticket }) {
    const booking = this.bookings.get(ticket);
    if (booking.status !== "active") return { accepted: false };
    this.#become(booking, "cancelled", CANCELLATION);
    return { accepted: true };
  }

  arrive({ ticket, at }) {
    const booking = this.bookings.get(ticket);
    const tooEarly = dayOf(Date.parse(at)) < dayOf(booking.startsAt);
    if (booking.status === "active" && !tooEarly && !this.#isClosed(booking)) booking.status = "attended";
    return booking.status;
  }

  // Who came too late is received that day after those who booked.
  wait({ ticket, at }) {
    const [booking, now] = [this.bookings.get(ticket), Date.parse(at)];
    if (booking.status !== "void" || dayOf(now) !== dayOf(booking.startsAt)) return { accepted: false };
    booking.arrivedAt = now;
    return { accepted: true };
  }

  status({ ticket }) {
    return this.bookings.get(ticket).status;
  }

  messages({ form }) {
    return this.sent.filter((one) => one.form === form).map(({ annex, to, text }) => ({ annex, to, text }));
  }

  order({ department, day }) {
    const here = [...this.bookings.values()].filter((one) => one.department === department && dayOf(one.startsAt) === day);
    const came = here.filter((one) => one.status === "attended");
    const waiting = here.filter((one) => one.arrivedAt !== null);
    came.sort((one, other) => one.startsAt - other.startsAt || one.madeAt - other.madeAt);
    waiting.sort((one, other) => one.arrivedAt - other.arrivedAt);
    return [...came, ...waiting].map((one) => one.ticket);
  }

  #latest(form) {
    return [...this.bookings.values()].filter((one) => one.form.number === form).at(-1);
  }

  #isClosed(booking) {
    return this.law.isClosed(this.departments.get(booking.department), dayOf(booking.startsAt));
  }

  #become(booking, status, annex) {
    booking.status = status;
    this.#send(booking, annex);
  }

  #send(booking, annex) {
    const { form } = booking;
    if (form.phone === null) return;
    const text = this.law.text(annex, form, this.departments.get(booking.department), booking);
    this.sent.push({ form: form.number, annex, to: form.phone, text });
  }
}
