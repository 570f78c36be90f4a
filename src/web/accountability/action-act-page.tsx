import { Alert, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { actionSentence } from '#terms/accountability-sentences.ts';
import {
  type ActionFile,
  actionOpenActsQuery,
  actionQuery,
  type OpenActionActs,
} from '../api/accountability-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import { NotInThePast, NotOpen } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { StepsSince } from '../matters/event-history.tsx';
import { shortPaperName } from '../matters/paper-of-key.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Failure, Loaded, Loading, NotThere } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';
import type { ActionActContext, ActionActDefinition } from './act-definition.ts';
import { type ActionAct, actionActWords, isActionAct, isOffered } from './action-act-words.ts';
import { assessGround, claimGround, notifyHead, recordHeadExplained } from './hearing-acts.tsx';
import { dropAction, proposeSanction, recordPersonStatus } from './outcome-acts.tsx';
import {
  recordAppealDecided,
  recordNoFurtherSanction,
  recordSanction,
  recordSanctionAnnulled,
  recordSanctionAppealed,
  recordSanctionEnforced,
  recordSanctionReplaced,
} from './paper-acts.tsx';
import { confirmRecord, returnRecord } from './record-acts.tsx';

const route = getRouteApi('/inside/accountability/$actionId/do/$act');

/** Every act on an action as a form; one that has none does not compile. */
const definitions: Readonly<Record<ActionAct, ActionActDefinition>> = {
  notifyHead,
  recordHeadExplained,
  claimGround,
  assessGround,
  proposeSanction,
  recordSanction,
  recordSanctionReplaced,
  recordAppealDecided,
  recordSanctionAnnulled,
  recordNoFurtherSanction,
  recordSanctionEnforced,
  recordSanctionAppealed,
  confirmRecord,
  returnRecord,
  dropAction,
  recordPersonStatus,
};

/** One act on an action, on a page of its own: it can be linked to, left with Back, and come back to. */
export const ActionActPage = () => {
  const { actionId, act } = route.useParams();
  const { isPast } = useMoment();
  const file = useQuery(actionQuery(actionId, undefined));
  const open = useQuery(actionOpenActsQuery(actionId));
  if (!isActionAct(act)) return <NotThere />;
  if (isPast) return <NotInThePast />;
  if (file.data === undefined || open.data === undefined) {
    const error = file.error ?? open.error;
    return error === null ? <Loading lines={8} /> : <Failure error={error} />;
  }
  return <ActOnAction act={act} action={file.data.action} open={open.data.acts} />;
};

type ActOnActionProps = Readonly<{ act: ActionAct; action: ActionFile; open: OpenActionActs['acts'] }>;

const ActOnAction = ({ act, action, open }: ActOnActionProps) => {
  const { t, say } = useWords();
  const me = useMe();
  const { subject } = route.useSearch();
  const { on, name } = actionActWords[act];
  if (on !== undefined && subject === undefined) return <NotThere />;
  const { contract, initial, Fields, toBody } = definitions[act];
  const { actionId, line } = action;
  const context: ActionActContext = { action, me, subject };
  const person = line.person?.name ?? t('headTasks.nobody');
  const heading = on === undefined || subject === undefined ? say(name) : `${say(name)}: ${shortPaperName(subject)}`;
  return (
    <Stack>
      <AnchorLink to="/accountability/$actionId" params={{ actionId }} size="sm">
        <ArrowLeftIcon aria-hidden /> {t('accountability.file.title', { name: person })}
      </AnchorLink>
      <PageTitle>{heading}</PageTitle>
      <ActForm
        key={`${act} ${subject ?? ''}`}
        contract={contract}
        params={{ actionId, ...(on === 'ground' ? { groundId: subject ?? '' } : {}) }}
        subject={subject}
        initial={initial(context)}
        title={t('accountability.acts.title', { act: heading, name: person })}
        // What is merely added hangs on nothing that others record meanwhile.
        revision={contract.ifMatch === 'required' ? action.revision : undefined}
        // What was written is still there: a right that went must not throw it away.
        notice={isOffered(open, act, subject) ? undefined : <NotOffered context={context} />}
        renderChanges={(since) => <ChangesSince actionId={actionId} since={since} />}
        {...(toBody === undefined ? {} : { toBody: (values) => toBody(values, context) })}
        renderReceipt={(stored) => (
          <ReceiptCard
            stored={stored}
            renderEvent={({ type, data }) => <Text>{say(actionSentence({ type, data }))}</Text>}
          >
            <ButtonLink to="/accountability/$actionId" params={{ actionId }}>
              {t('accountability.acts.afterwards')}
            </ButtonLink>
          </ReceiptCard>
        )}
      >
        {() => <Fields context={context} />}
      </ActForm>
    </Stack>
  );
};

/** Why it cannot be done: of what is one's own that is said, of all else that it is over or not one's own to do. */
const NotOffered = ({ context: { action, me, subject } }: Readonly<{ context: ActionActContext }>) => {
  const { t } = useWords();
  const isOwnRecord = action.papers.some(
    ({ key, recordedBy, confirmedBy }) => key === subject && confirmedBy === null && recordedBy === me.officerId,
  );
  const isOwnGround = action.grounds.some(
    ({ groundId, claimedBy, status }) => groundId === subject && status === 'claimed' && claimedBy === me.officerId,
  );
  if (!isOwnRecord && !isOwnGround) return <NotOpen />;
  return (
    <Alert color="yellow" variant="outline" maw={720}>
      {isOwnRecord ? t('accountability.file.ownRecord') : t('accountability.file.ownGround')}
    </Alert>
  );
};

/** Asked for anew: what is on the screen is what was read before. */
const ChangesSince = ({ actionId, since }: Readonly<{ actionId: string; since: number }>) => {
  const query = useQuery({ ...actionQuery(actionId, undefined), staleTime: 0 });
  return (
    <Loaded query={query} lines={2}>
      {({ action: { steps, officers } }) => (
        <StepsSince steps={steps} officers={officers} sentenceOf={actionSentence} since={since} />
      )}
    </Loaded>
  );
};
