import { useTranslation } from "react-i18next";
import type { Language } from "./i18n";

/** Some browsers have no nynorsk: bokmål is then nearer than the machine's own language. */
const locales: Readonly<Record<Language, string[]>> = { nb: ["nb-NO"], nn: ["nn-NO", "nb-NO"], en: ["en-GB"] };

/** Dates, numbers and lists as people of one language write them. Times are shown in the reader's own zone. */
export interface Formats {
  readonly date: (at: Date | string) => string;
  readonly dateTime: (at: Date | string) => string;
  /** The time of day. */
  readonly time: (at: Date | string) => string;
  /** "for 3 minutter siden", "i går"; older than a week, the date. */
  readonly relative: (at: Date | string, now: Date) => string;
  readonly number: (value: number) => string;
  readonly list: (items: readonly string[]) => string;
  /** One of them. */
  readonly either: (items: readonly string[]) => string;
  /** Bytes, in the unit a person would use. */
  readonly size: (bytes: number) => string;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export function formatsOf(language: Language): Formats {
  const locale = locales[language];
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" });
  const dateTime = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short" });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
  const relative = language === "nn" ? nynorsk : new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const either = new Intl.ListFormat(locale, { type: "disjunction" });
  return {
    date: (at) => date.format(new Date(at)),
    dateTime: (at) => dateTime.format(new Date(at)),
    time: (at) => time.format(new Date(at)),
    relative: (at, now) => {
      const seconds = Math.round((new Date(at).getTime() - now.getTime()) / 1000);
      const distance = Math.abs(seconds);
      if (distance < minute) { return relative.format(0, "second"); }
      if (distance < hour) { return relative.format(Math.trunc(seconds / minute), "minute"); }
      if (distance < day) { return relative.format(Math.trunc(seconds / hour), "hour"); }
      return distance < 7 * day ? relative.format(Math.trunc(seconds / day), "day") : date.format(new Date(at));
    },
    number: (value) => number.format(value),
    list: (items) => list.format(items),
    either: (items) => either.format(items),
    size: (bytes) => {
      const [value, unit] = bytes < 1e6 ? [bytes / 1e3, "kilobyte"] : [bytes / 1e6, "megabyte"];
      return new Intl.NumberFormat(locale, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
    },
  };
}

/** Browsers write no nynorsk: without this a nynorsk page would say "for 3 minutter siden". */
const nynorsk = {
  format(value: number, unit: "second" | "minute" | "hour" | "day"): string {
    const count = Math.abs(value);
    const [one, many] = {
      second: ["sekund", "sekund"], minute: ["minutt", "minutt"], hour: ["time", "timar"], day: ["dag", "dagar"],
    }[unit] as [string, string];
    if (unit === "second" && value === 0) { return "no"; }
    if (unit === "day" && count === 0) { return "i dag"; }
    if (unit === "day" && count === 1) { return value < 0 ? "i går" : "i morgon"; }
    const long = `${count} ${count === 1 ? one : many}`;
    return value < 0 ? `for ${long} sidan` : `om ${long}`;
  },
};

const made = new Map<string, Formats>();

export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const known = made.get(language) ?? formatsOf(language);
  made.set(language, known);
  return known;
}
