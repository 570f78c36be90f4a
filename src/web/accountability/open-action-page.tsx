import { Group, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { accountabilityActs } from '#http/accountability/act-contracts.ts';
import { actionSentence } from '#terms/accountability-sentences.ts';
import { type HeadFile, headQuery } from '../api/accountability-queries.ts';
import { type MatterFile, matterQuery } from '../api/matter-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { FormGate } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Loaded, Loading } from '../shell/states.tsx';
import { useMay, useMe } from '../shell/use-me.ts';
import { type Candidate, candidateKey, candidatesFor } from './candidates.ts';
import { LinkAction } from './link-action.tsx';
import { MatterLink } from './matter-link.tsx';
import { NobodyLeft } from './nobody-left.tsx';
import { OpenActionFields } from './open-action-fields.tsx';

const route = getRouteApi('/inside/accountability/new');

/** Opens an action: for which matter, whose responsibility, and what is counted with it. */
export const OpenActionPage = () => {
  const { t } = useWords();
  const { matterId, personId } = route.useSearch();
  const may = useMay('open-accountability');
  const matter = useQuery({ ...matterQuery(matterId ?? '', undefined), enabled: matterId !== undefined });
  const head = useQuery({ ...headQuery(personId ?? '', undefined), enabled: personId !== undefined });
  return (
    <FormGate may={may}>
      {(notice) => (
        <Stack>
          <AnchorLink to="/accountability" size="sm">
            <ArrowLeftIcon aria-hidden /> {t('accountability.file.back')}
          </AnchorLink>
          <PageTitle>{t('accountability.open.title')}</PageTitle>
          {matterId === undefined ? (
            <Empty
              action={
                <ButtonLink to="/accountability" search={{ list: 'tasks' }}>
                  {t('accountability.list.tasks')}
                </ButtonLink>
              }
            >
              {t('accountability.open.needsMatter')}
            </Empty>
          ) : (
            <Loaded query={matter} isWrittenOn>
              {({ matter: of }) =>
                head.isLoading ? <Loading /> : <OpenAction matter={of} head={head.data?.head} notice={notice} />
              }
            </Loaded>
          )}
        </Stack>
      )}
    </FormGate>
  );
};

type OpenActionProps = Readonly<{ matter: MatterFile; head: HeadFile | undefined; notice: ReactNode }>;

const OpenAction = ({ matter, head, notice }: OpenActionProps) => {
  const { t, say } = useWords();
  const { today } = useMe();
  const { personId, office } = route.useSearch();
  const { matterId, caseId } = matter;
  const candidates = candidatesFor(matter);
  // By what was there when it was opened: who opens the last action still has its receipt before him.
  const [isNobodyLeft] = useState(() => candidates.every(({ actionId }) => actionId !== null));
  const asked = candidates.find((each) => each.personId === personId && each.office === office);
  return (
    <>
      <Text>
        <MatterLink matterId={matterId}>{matter.summary}</MatterLink> ({matter.unit.name})
      </Text>
      {isNobodyLeft ? (
        <NobodyLeft matter={matter} candidates={candidates} />
      ) : (
        <ActForm
          notice={notice}
          contract={accountabilityActs.openAction}
          params={{}}
          // What was written of one matter and person is no draft for another.
          subject={`${matterId} ${asked === undefined ? '' : candidateKey(asked)}`}
          initial={{
            matterId,
            holder: asked === undefined ? null : candidateKey(asked),
            determination: { liability: null, ground: '' },
            otherMatters: countedFor(asked, matter, head),
            regime: 'civil-service',
            occurredOn: today,
          }}
          title={t('accountability.open.title')}
          revision={undefined}
          toBody={(values) => bodyOf(values, candidates)}
          renderReceipt={({ identity, ...stored }) => (
            <ReceiptCard
              stored={{ identity, ...stored }}
              title={t('accountability.open.done')}
              renderEvent={({ type, data }) => <Text>{say(actionSentence({ type, data }))}</Text>}
            >
              <Stack gap="sm">
                {caseId !== null && <LinkAction caseId={caseId} actionId={identity} occurredOn={today} />}
                <Group gap="xs">
                  <ButtonLink to="/accountability/$actionId" params={{ actionId: identity }}>
                    {t('accountability.open.goTo')}
                  </ButtonLink>
                  {caseId !== null && (
                    <ButtonLink to="/cases/$caseId" params={{ caseId }} search={{ tab: 'matters' }} variant="default">
                      {t('accountability.open.toCase')}
                    </ButtonLink>
                  )}
                </Group>
              </Stack>
            </ReceiptCard>
          )}
          submitLabel={t('accountability.open.submit')}
        >
          {() => <OpenActionFields matter={matter} candidates={candidates} />}
        </ActForm>
      )}
    </>
  );
};

/** Of the other matters of the unit those for which the same person answers by post and field. */
const countedFor = (
  asked: Candidate | undefined,
  { matterId, inUnit }: MatterFile,
  head: HeadFile | undefined,
): readonly string[] => {
  const same = (head?.lines ?? [])
    .filter(({ person, matterStatus }) => person?.office === asked?.office && matterStatus === 'open')
    .map((line) => line.matterId);
  return inUnit
    .filter((each) => each.matterId !== matterId && same.includes(each.matterId))
    .map((each) => each.matterId);
};

/** One choice on the screen is a person and a post in the body; what the law says is not determined beside it. */
const bodyOf = ({ holder, determination, ...values }: Values, candidates: readonly Candidate[]): Values => {
  const chosen = candidates.find((each) => candidateKey(each) === holder);
  return {
    ...values,
    personId: chosen?.personId,
    office: chosen?.office,
    ...(chosen === undefined || chosen.derived === null ? { determination } : {}),
  };
};
