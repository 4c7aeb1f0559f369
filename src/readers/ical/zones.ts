import ICAL from 'ical.js';
import { civilFromDays, daysFromCivil } from '../../dates/calendar.ts';
import type { Component } from './components.ts';
import { componentsNamed } from './components.ts';
import { firstValue, propertiesOf } from './properties.ts';
import { zoneOfWindows } from './windows-zones.ts';

/**
 * Returns the offset from UTC, in seconds east, for a local time. Local times are in seconds since 1970-01-01T00:00 on
 * the clocks of the zone.
 */
export type ZoneOffset = (wall: number) => number;

const DAY = 86_400;

/** Rules for clock changes once a year. With other rules ical.js may search for ever. */
const YEARLY =
  /^(?=.*FREQ=YEARLY)(?:(?:FREQ=YEARLY|INTERVAL=1|BYMONTH=(?:1[0-2]|[1-9])|BYDAY=[-+]?[1-4]?(?:SU|MO|TU|WE|TH|FR|SA)|WKST=[A-Z]{2}|UNTIL=\d{8}(?:T\d{6}Z?)?)(?:;|$))+$/;

/** A zone, and the local time since when its offset is known. */
interface KnownZone {
  readonly offset: ZoneOffset;
  readonly since: number;
}

/**
 * The time zones of a calendar. A TZID is looked up as an IANA name first, then in the calendar's own definitions, then
 * among Windows names and offsets such as `UTC+11`.
 */
export class Zones {
  readonly #zones = new Map<string, KnownZone | undefined>();
  readonly #written: ReadonlyMap<string, Component>;

  constructor(calendar: Component) {
    this.#written = new Map(
      componentsNamed(/^VTIMEZONE$/, calendar).map((zone) => [firstValue(propertiesOf(zone), 'TZID'), zone]),
    );
  }

  /**
   * The offset function of a zone; undefined if neither its name nor the calendar defines it for that time.
   * @param wall a local time, as for `ZoneOffset`
   */
  zone(tzid: string, wall: number): ZoneOffset | undefined {
    if (!this.#zones.has(tzid)) {
      const written = this.#written.get(tzid);
      const location = written ? firstValue(propertiesOf(written), 'X-LIC-LOCATION') : '';
      this.#zones.set(
        tzid,
        always(ianaZone(tzid) ?? ianaZone(location)) ??
          (written && writtenZone(written)) ??
          always(ianaZone(zoneOfWindows(tzid) ?? '') ?? fixedZone(tzid)),
      );
    }
    const zone = this.#zones.get(tzid);
    return zone && wall >= zone.since ? zone.offset : undefined;
  }
}

/**
 * The IANA zone that a TZID is, or ends with, as in `/example.org/20260101/Europe/Berlin`; undefined if there is none.
 */
export function ianaName(tzid: string): string | undefined {
  const words = tzid.trim().split('/').filter(Boolean);
  for (const length of [words.length, 3, 2]) {
    const name = words.slice(-length).join('/');
    // `Intl` also accepts offsets, which are not names
    if (length > words.length || !/^[a-z]/i.test(name)) continue;
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone && name;
    } catch {
      // Not the name of a zone
    }
  }
  return undefined;
}

const always = (offset: ZoneOffset | undefined): KnownZone | undefined => offset && { offset, since: -Infinity };

/** A zone named by its offset: `UTC+11`, `GMT-03:30`. */
function fixedZone(tzid: string): ZoneOffset | undefined {
  const [, sign, hours, minutes = '0'] = /^(?:UTC|GMT)\s?([-+])(1[0-4]|0?\d)(?::?([0-5]\d))?$/i.exec(tzid.trim()) ?? [];
  if (hours === undefined) return undefined;
  const east = (sign === '-' ? -1 : 1) * (3600 * Number(hours) + 60 * Number(minutes));
  return () => east;
}

function ianaZone(tzid: string): ZoneOffset | undefined {
  const name = ianaName(tzid);
  if (name === undefined) return undefined;
  const format = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' });
  const offsetAt = (seconds: number): number => {
    const text = format.formatToParts(seconds * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0', rest = '0'] = /([-+])(\d+)(?::(\d+))?(?::(\d+))?$/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (3600 * Number(hours) + 60 * Number(minutes) + Number(rest));
  };
  return (wall) => {
    const [before, after] = [offsetAt(wall - DAY), offsetAt(wall + DAY)];
    // An hour that occurs twice is its first occurrence; an hour that is skipped uses the offset before the change
    return offsetAt(wall - before) === before || offsetAt(wall - after) !== after ? before : after;
  };
}

/** The zone that a calendar defines itself; undefined if its rules are not of the common kind. */
function writtenZone(zone: Component): KnownZone | undefined {
  const parts = componentsNamed(/^(?:STANDARD|DAYLIGHT)$/, zone);
  const isCommon = parts.every((part) => {
    const properties = propertiesOf(part);
    return (
      ['TZOFFSETFROM', 'TZOFFSETTO'].every((name) =>
        /^[-+]\d{4}(?:\d\d)?$/.test(properties.get(name)?.[0]?.written ?? ''),
      ) &&
      /^\d{8}T\d{6}$/.test(properties.get('DTSTART')?.[0]?.written ?? '') &&
      (properties.get('RRULE') ?? []).every(({ written }) => YEARLY.test(written))
    );
  });
  if (parts.length === 0 || !isCommon) return undefined;
  try {
    const described = parts.flatMap(({ name, lines }) => [
      `BEGIN:${name}`,
      lines.map(({ text }) => text),
      `END:${name}`,
    ]);
    const text = ['BEGIN:VTIMEZONE', ...described.flat(), 'END:VTIMEZONE'].join('\r\n');
    const clock = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)));
    const offset: ZoneOffset = (wall) => {
      const days = Math.floor(wall / DAY);
      const clockTime = wall - days * DAY;
      const [hour, minute, second] = [Math.floor(clockTime / 3600), Math.floor(clockTime / 60) % 60, clockTime % 60];
      return clock.utcOffset(
        new ICAL.Time({ ...civilFromDays(days), hour, minute, second, isDate: false }, ICAL.Timezone.localTimezone),
      );
    };
    // Rules that ical.js cannot handle throw at the first call
    offset(0);
    return {
      offset,
      since: Math.min(...parts.map((part) => wallOf(propertiesOf(part).get('DTSTART')?.[0]?.written ?? ''))),
    };
  } catch {
    return undefined;
  }
}

/** The local time in a text such as 19671029T020000. */
function wallOf(written: string): number {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = (
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(written) ?? []
  )
    .slice(1)
    .map(Number);
  return daysFromCivil(year, month, day) * DAY + 3600 * hour + 60 * minute + second;
}
