/** Whom the delegation met, and what is to be done. */
import { live } from '../../domain/change/missionState.ts';
import { noteOf } from '../../domain/notes/editNotes.ts';
import { displayName, formalName, secondName } from '../../domain/roster/names.ts';
import { inPrecedence } from '../../domain/roster/precedence.ts';
import { itemText } from '../programme/itemText.ts';
import type { Making } from './figures.ts';
import type { ReportBlock, ReportTable } from './report.ts';

/** In order of rank by organisation. Telephones and addresses stand in an internal edition only. */
export function contactsTable(making: Making): ReportTable {
  const { state, facts, edition, language } = making;
  const { t, pick, locale } = language;
  const internal = edition === 'internal';
  const met = new Map(facts.contacts.map(({ personId, itemIds }) => [personId, itemIds]));
  const people = [...met.keys()].map((id) => live(state, 'people', id)).filter((person) => person !== undefined);
  return {
    title: t('summary.section.contacts'),
    columns: [
      { header: t('summary.column.name'), width: 36 },
      { header: t('summary.column.position'), width: 36 },
      { header: t('summary.column.organisation'), width: 44 },
      { header: t('summary.column.metAt'), width: 56 },
      ...(internal ? [{ header: t('summary.column.reach'), width: 34 }] : []),
    ],
    shares: internal ? [21, 16, 21, 29, 20] : [24, 20, 26, 30],
    rows: inPrecedence(people, locale, state.tables.organisations).map((person) => {
      const items = (met.get(person.id) ?? []).map((id) => live(state, 'programmeItems', id));
      return [
        [formalName(person, locale), secondName(person, locale)].filter((part) => part !== '').join('\n'),
        pick(person.position),
        pick(live(state, 'organisations', person.organisationId)?.name),
        items.flatMap((item) => (item === undefined ? [] : [itemText(state, item, language).title])).join('\n'),
        ...(internal ? [[person.email ?? '', person.mobile ?? ''].filter((part) => part !== '').join('\n')] : []),
      ];
    }),
  };
}

export function contactBlocks(making: Making): ReportBlock[] {
  const table = contactsTable(making);
  const { t } = making.language;
  if (table.rows.length === 0) return [{ kind: 'text', text: t('summary.noContacts'), soft: false }];
  const counts = {
    people: t('booklet.people', { count: making.facts.contacts.length }),
    organisations: t('summary.organisations', { count: making.facts.organisationsMet.length }),
  };
  return [
    { kind: 'text', text: t('summary.contactsCount', counts), soft: true },
    { kind: 'table', table },
  ];
}

export function actionsTable(making: Making): ReportTable {
  const { state, facts, language } = making;
  const { t, format, locale } = language;
  return {
    title: t('summary.section.actions'),
    columns: [
      { header: t('summary.column.action'), width: 60 },
      { header: t('summary.column.owner'), width: 26 },
      { header: t('summary.column.due'), width: 14 },
      { header: t('summary.column.status'), width: 16 },
      { header: t('summary.column.origin'), width: 44 },
    ],
    shares: [36, 17, 14, 14, 27],
    rows: facts.actions.map(({ action, overdue }) => {
      const owner = live(state, 'people', action.ownerId);
      const item = live(state, 'programmeItems', action.itemId);
      const status = t(`summary.status.${action.status}`);
      return [
        action.lead === true ? t('summary.lead', { body: action.body }) : action.body,
        owner === undefined ? (action.ownerName ?? '') : displayName(owner, locale),
        action.dueDate === undefined ? null : { date: action.dueDate },
        overdue ? format.list([status, t('summary.overdue')]) : status,
        item === undefined ? (noteOf(state, action.noteId)?.note.title ?? '') : itemText(state, item, language).title,
      ];
    }),
  };
}

export function actionBlocks(making: Making): ReportBlock[] {
  const table = actionsTable(making);
  if (table.rows.length === 0) return [{ kind: 'text', text: making.language.t('summary.noActions'), soft: false }];
  return [{ kind: 'table', table }];
}
