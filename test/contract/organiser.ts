/** An organiser of a mission with two people in its roster, who plans and releases through a real server. */
import { randomUUID } from 'node:crypto';
import { type Edit, startEdit } from '#shared/domain/change/edit.ts';
import { emptyMissionState, withRows } from '#shared/domain/change/missionState.ts';
import { makeRelease } from '#shared/domain/release/makeRelease.ts';
import { Device } from './device.ts';
import type { Office } from './office.ts';

export class Organiser {
  readonly #missionId: string;
  readonly #device: Device;

  constructor(office: Office, missionId: string, secret: string) {
    this.#missionId = missionId;
    this.#device = new Device(office.url, missionId, secret);
  }

  async sync(): Promise<void> {
    await this.#device.sync();
  }

  async edit(make: (edit: Edit) => void): Promise<void> {
    this.#do(make);
    await this.sync();
  }

  #do(make: (edit: Edit) => void): void {
    const rows = [...this.#device.replica.disk.rows.values()] as unknown as Parameters<typeof withRows>[1];
    const changes = startEdit(withRows(emptyMissionState(this.#missionId), rows), {
      now: new Date().toISOString(),
      newId: () => randomUUID(),
    });
    make(changes);
    this.#device.commit(changes.ops());
  }

  async release(at: string): Promise<void> {
    await this.edit((one) => makeRelease(one, at, { madeBy: 'Secretariat' }));
  }

  /** On this device alone, until it is synced. */
  releaseUnsynced(at: string): void {
    this.#do((one) => makeRelease(one, at, { madeBy: 'Secretariat' }));
  }

  /** Wang visits a plant; Li is at the item `others`. */
  async plan(): Promise<void> {
    await this.#device.sync();
    await this.edit((one) => {
      one.create('missions', {
        id: this.#missionId,
        title: { en: 'Central Asia' },
        homeZone: 'Asia/Hong_Kong',
        startDate: '2026-05-31',
        endDate: '2026-06-06',
        createdAt: '2026-01-01T00:00:00.000Z',
      });
      for (const id of ['wang', 'li']) {
        one.create('people', {
          id,
          names: { latin: { full: id, order: 'familyFirst' } },
          origin: 'hongKong',
          aliases: [],
          groupIds: [],
        });
      }
      for (const [id, personIds] of [
        ['plant', ['wang']],
        ['others', ['li']],
      ] as const) {
        one.create('programmeItems', {
          id,
          kind: 'siteVisit',
          status: 'confirmed',
          title: { en: id },
          start: '2026-06-05T09:00',
          startZone: 'Asia/Samarkand',
          end: '2026-06-05T11:00',
          endZone: 'Asia/Samarkand',
          hostOrganisationIds: [],
          hostPersonIds: [],
          wholeDelegation: false,
          groupIds: [],
          personIds: [...personIds],
          absentIds: [],
          speakerIds: [],
          interpreterIds: [],
        });
      }
    });
  }
}
