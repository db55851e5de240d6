/** A person says when he wants to be told. He says it of himself only. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { fieldFault } from '../../domain/field-faults.js';
import { type FieldFault, Refused, refuse } from '../../domain/refusals.js';
import { DEFAULT_PREFERENCES, type NoticePreferences } from '../../domain/waiting.js';
import {
  lockPreferences,
  preferencesOfOne,
  savePreferences,
  type VersionedPreferences,
} from '../../persistence/notice-preference.queries.js';
import { expectVersion } from '../../platform/http/etag.js';
import type { Form } from '../../platform/http/form.js';
import { Work } from '../../platform/work.js';
import { NoticePreferencesDto } from './notice-preferences.dto.js';

@Injectable()
export class NoticePreferencesService {
  constructor(private readonly work: Work) {}

  read(actor: Actor): Promise<VersionedPreferences> {
    onlyAPerson(actor);
    return this.work.read(actor, (tx) => preferencesOfOne(tx, actor.id));
  }

  save(actor: Actor, form: Form, ifMatch: string | undefined): Promise<VersionedPreferences> {
    const wanted = preferencesIn(form.read(NoticePreferencesDto));
    return this.work.run(actor, async (tx) => {
      const { version } = await lockPreferences(tx, actor.id);
      expectVersion(ifMatch, version);
      onlyAPerson(actor);
      await savePreferences(tx, actor.id, wanted);
      return { ...wanted, version: version + 1 };
    });
  }
}

function onlyAPerson({ kind }: Actor): void {
  if (kind !== 'user') throw refuse('role-missing', { who: '用户本人' });
}

function preferencesIn({ quietFrom, quietTo, digest, digestAt = DEFAULT_PREFERENCES.digestAt }: NoticePreferencesDto): NoticePreferences {
  const fault = quietFault(quietFrom, quietTo);
  if (fault) throw new Refused({ code: 'invalid' }, [fault]);
  return { quiet: quietFrom && quietTo ? { from: quietFrom, to: quietTo } : null, digest, digestAt };
}

function quietFault(from: string | undefined, to: string | undefined): FieldFault | null {
  if (from !== undefined && to === undefined) return fieldFault('/quietTo', 'required');
  if (from === undefined && to !== undefined) return fieldFault('/quietFrom', 'required');
  return from !== undefined && from === to ? fieldFault('/quietTo', 'same-time') : null;
}
