/** Calendar files (RFC 5545). Escaping and folding are the library's. */
import ICAL from 'ical.js';
import type { MissionState } from '../../domain/change/missionState.ts';
import { missionOf } from '../../domain/change/missionState.ts';
import type { RowTimes } from '../../domain/change/rowTimes.ts';
import type { ItemStatus } from '../../domain/programme/item.ts';
import type { FileFilter } from '../../ipc/host.ts';
import { toEpochMs } from '../../time/zones.ts';
import type { DocumentLanguage } from '../documentLanguage.ts';
import { type CalendarEvent, calendarModel, type CalendarOptions } from './calendarModel.ts';
import { hasZoneComponent, zoneComponent } from './zoneComponent.ts';

export const CALENDAR_FILE: FileFilter = { mime: 'text/calendar', extensions: ['ics'] };

// The space that begins a continued line counts among the 75 octets.
ICAL.foldLength = 74;
// Properties of newer standards and of Apple: told to be text, so that the library escapes them.
for (const name of ['name', 'x-wr-calname']) ICAL.design.icalendar.property[name] = { defaultType: 'text' };

const STATUS: Record<ItemStatus, string> = { draft: 'TENTATIVE', confirmed: 'CONFIRMED', cancelled: 'CANCELLED' };

/** Of two files the event that was changed later supersedes the other; two files of one plan are the same. */
export function writeCalendar(
  state: MissionState,
  options: CalendarOptions,
  language: DocumentLanguage,
  times: RowTimes,
): string {
  const model = calendarModel(state, options, language, times);
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Legation//Legation//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('name', model.name);
  calendar.addPropertyWithValue('x-wr-calname', model.name);
  for (const component of zonesOf(model.events)) calendar.addSubcomponent(component);
  const createdAt = missionOf(state)?.createdAt ?? times.since;
  for (const event of model.events) calendar.addSubcomponent(eventComponent(event, createdAt));
  return `${calendar.toString()}\r\n`;
}

/** RFC 5546 asks for a number that grows with each revision; the seconds of a mission's life do, on every device. */
function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));
}

function zonesOf(events: readonly CalendarEvent[]): ICAL.Component[] {
  const reach = new Map<string, { from: number; to: number }>();
  for (const event of events) {
    for (const [wall, zone] of [
      [event.start, event.startZone],
      [event.end, event.endZone],
    ] as const) {
      if (!hasZoneComponent(zone)) continue;
      const at = toEpochMs(wall, zone);
      const known = reach.get(zone);
      reach.set(zone, { from: Math.min(known?.from ?? at, at), to: Math.max(known?.to ?? at, at) });
    }
  }
  return [...reach].map(([zone, { from, to }]) => zoneComponent(zone, from, to));
}

function eventComponent(event: CalendarEvent, createdAt: string): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const stamp = ICAL.Time.fromJSDate(new Date(event.revisedAt), true);
  component.addPropertyWithValue('uid', event.uid);
  component.addPropertyWithValue('dtstamp', stamp);
  component.addPropertyWithValue('last-modified', stamp);
  component.addPropertyWithValue('sequence', secondsBetween(createdAt, event.revisedAt));
  addTime(component, 'dtstart', event.start, event.startZone);
  // An end that is not after the start, a slip of the keyboard, is not allowed to stand in a calendar.
  if (toEpochMs(event.end, event.endZone) > toEpochMs(event.start, event.startZone)) {
    addTime(component, 'dtend', event.end, event.endZone);
  }
  component.addPropertyWithValue('summary', event.summary);
  component.addPropertyWithValue('status', STATUS[event.status]);
  component.addPropertyWithValue('transp', event.transparent ? 'TRANSPARENT' : 'OPAQUE');
  component.addPropertyWithValue('categories', event.category);
  if (event.location !== '') component.addPropertyWithValue('location', event.location);
  if (event.description !== '') component.addPropertyWithValue('description', event.description);
  return component;
}

/** The wall clock with its zone's name; in UTC where the zone is unknown. */
function addTime(component: ICAL.Component, name: 'dtstart' | 'dtend', wall: string, zone: string): void {
  const property = new ICAL.Property(name, component);
  const named = hasZoneComponent(zone);
  if (named) property.setParameter('tzid', zone);
  property.setValue(ICAL.Time.fromDateTimeString(`${wall}:00${named ? '' : 'Z'}`));
  component.addProperty(property);
}
