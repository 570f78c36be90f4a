import type { Answer, Api } from '#test/support/http/api.ts';
import { appointHealthDirector, askOfAction } from './action-commands.ts';
import { askOfMatter } from './matter-commands.ts';

/** A corruption matter in the department of health, known by a judgment: it came of no case. Answers its id. */
export const givenMatter = async (api: Api): Promise<string> =>
  identityOf(await api.as('inspector').post('/matters', askOfMatter.IdentifyMatter().data));

/** An action for it against the director of the department, who has explained himself. Answers its id. */
export const givenAction = async (api: Api, matterId: string): Promise<string> => {
  const { code, ...appointment } = appointHealthDirector().data;
  identityOf(await api.as('administrator').post(`/units/${code}/heads`, appointment));
  const opening = askOfAction.OpenAction({ matterId });
  const actionId = identityOf(await api.as('inspector').post('/accountability-actions', opening.data));
  const explanation = askOfAction.RecordHeadExplained();
  identityOf(await api.as('inspector').post(`/accountability-actions/${actionId}/explanations`, explanation.data));
  return actionId;
};

const identityOf = ({ status, text, body }: Answer): string => {
  if (status !== 201) throw new Error(`not stored: ${status} ${text}`);
  return body.identity;
};
