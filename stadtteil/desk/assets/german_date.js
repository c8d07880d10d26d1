// Days and times as people write them in German, and as a calendar wants them.
// It knows the texts of dates and nothing of entries.

const MONTHS = ["januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember"];
const LONG = new Intl.DateTimeFormat("de-DE", { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("de-DE", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const MINUTE = new Intl.DateTimeFormat("de-DE", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });

const two = (number) => String(number).padStart(2, "0");

function dayOf(year, month, day) {
  const made = new Date(Date.UTC(year, month - 1, day));
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return isReal ? `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}` : "";
}

function splitDay(text) {
  let found = /^(\d{4})-(\d{1,2})-(\d{1,2})(.*)$/s.exec(text);
  if (found) return [dayOf(+found[1], +found[2], +found[3]), found[4]];
  found = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})(.*)$/s.exec(text);
  if (found) return [dayOf(+found[3], +found[2], +found[1]), found[4]];
  found = /^(\d{1,2})\.\s*([A-Za-zä]+)\s+(\d{4})(.*)$/s.exec(text);
  const month = found ? MONTHS.indexOf(found[2].toLowerCase()) + 1 : 0;
  return month ? [dayOf(+found[3], month, +found[1]), found[4]] : ["", text];
}

/** `{day: "2026-11-27", time: "18:30"}` of what somebody wrote; null where it is none of the usual ways. */
export function understood(text) {
  const [day, rest] = splitDay((text || "").trim());
  if (!day) return null;
  if (!rest.trim()) return { day, time: "" };
  const time = /^[,T\s]\s*(?:um\s+)?(\d{1,2})(?:[:.](\d{2}))?(?::00)?(?:\s*Uhr)?$/i.exec(rest);
  if (!time || +time[1] > 23 || +(time[2] || 0) > 59) return null;
  return { day, time: `${two(+time[1])}:${time[2] || "00"}` };
}

const dateOf = (day) => new Date(`${day}T00:00:00Z`);

/** „Freitag, 27. November 2026“ */
export function longDay(day) {
  return LONG.format(dateOf(day));
}

/** „27. November 2026“ */
export function shortDay(day) {
  return SHORT.format(dateOf(day));
}

/** The day before, as a calendar wants it. */
export function dayBefore(day) {
  const before = dateOf(day);
  before.setUTCDate(before.getUTCDate() - 1);
  return before.toISOString().slice(0, 10);
}

/** „Freitag, 27. November, 18:04“, of a moment with its time zone. */
export function minuteOf(moment) {
  return MINUTE.format(new Date(moment));
}
