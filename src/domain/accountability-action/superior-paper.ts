import { documentKey } from '../document.ts';
import type { Opaque } from '../event-definition.ts';
import type { ActionEvent } from './events.ts';
import type { SuperiorPaper } from './state.ts';

type PaperEvent = Extract<Opaque<ActionEvent>, { type: SuperiorPaper['type'] }>;

/** What a paper of a superior says, in one shape whoever tells it. */
export const superiorPaper = (event: PaperEvent): SuperiorPaper => {
  const { document, receivedOn, decidedBy, ground, recordedBy } = event.data;
  return {
    type: event.type,
    key: documentKey(document),
    on: document.signedOn,
    receivedOn,
    decidedBy,
    form: null,
    target: null,
    result: null,
    ground: ground ?? null,
    recordedBy,
    confirmedBy: null,
    ...toldIn(event),
  };
};

const toldIn = (event: PaperEvent): Partial<SuperiorPaper> => {
  switch (event.type) {
    case 'SanctionRecorded':
      return { form: event.data.form };
    case 'SanctionReplaced':
      return { form: event.data.form, target: documentKey(event.data.replaces) };
    case 'AppealDecided': {
      const { form, sanction, result } = event.data;
      return { form: form ?? null, target: documentKey(sanction), result };
    }
    case 'SanctionAnnulled':
      return { target: documentKey(event.data.sanction) };
    case 'NoFurtherSanction':
      return {};
  }
};

/** Who recorded it, who read it and when we had it make no other fact of it. */
export const saysTheSame = (one: SuperiorPaper, other: SuperiorPaper): boolean => said(one) === said(other);

const said = ({ type, on, decidedBy, form, target, result, ground }: SuperiorPaper): string =>
  JSON.stringify([type, on, decidedBy, form, target, result, ground]);
