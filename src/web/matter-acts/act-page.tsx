import { List, Stack, Text } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { MatterActType } from '#domain/corruption-matter/open-acts.ts';
import { matterSentence } from '#terms/matter-sentences.ts';
import {
  type MatterFile,
  type MatterOpenAct,
  type MatterStep,
  matterOpenActsQuery,
  matterQuery,
} from '../api/matter-queries.ts';
import { ActForm } from '../forms/act-form.tsx';
import type { Values } from '../forms/body-of.ts';
import { NotInThePast, NotOpen } from '../forms/form-gate.tsx';
import { ReceiptCard } from '../forms/receipt-card.tsx';
import { useWords } from '../i18n/use-words.ts';
import { StepsSince } from '../matters/event-history.tsx';
import { useMatterNames } from '../matters/matter-names.ts';
import { matterTitle } from '../matters/matter-title.ts';
import { PaperName } from '../matters/paper-name.tsx';
import { AnchorLink, ButtonLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { Failure, Loading, NotThere, StaleNotice } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';
import { matterActOfSlug, matterActWords, slugOfMatterAct } from './act-words.ts';
import { matterActDefinitions } from './definitions.ts';

const route = getRouteApi('/inside/matters/$matterId/do/$act');

/** One act on a matter, on a page of its own. */
export const MatterActPage = () => {
  const { matterId, act: slug } = route.useParams();
  const { isPast } = useMoment();
  const act = matterActOfSlug(slug);
  const query = useQuery(matterQuery(matterId, undefined));
  const open = useQuery(matterOpenActsQuery(matterId));
  if (act === undefined) return <NotThere />;
  if (isPast) return <NotInThePast />;
  if (query.data === undefined || open.data === undefined) {
    const error = query.error ?? open.error;
    return error === null ? <Loading lines={8} /> : <Failure error={error} />;
  }
  return (
    <>
      <StaleNotice stale={query.data.asOf.staleSince} />
      <ActOnMatter act={act} file={query.data.matter} open={open.data.acts} />
    </>
  );
};

type ActOnMatterProps = Readonly<{ act: MatterActType; file: MatterFile; open: readonly MatterOpenAct[] }>;

const ActOnMatter = ({ act, file, open }: ActOnMatterProps) => {
  const { t, say, language } = useWords();
  const me = useMe();
  const { subject: asked } = route.useSearch();
  const { contract, initial, Fields, toBody, isIndependent, papersIn } = matterActDefinitions[act];
  const papers = papersIn?.(file);
  const subject = asked ?? (papers?.length === 1 ? papers[0] : undefined);
  const context = { file, me, subject };
  const names = useMatterNames(file);
  const sentenceOf = (step: MatterStep) => matterSentence(step, names);
  const name = say(matterActWords[act].name);
  const title = matterTitle(file, language);
  const { matterId } = file;
  return (
    <Stack>
      <AnchorLink to="/matters/$matterId" params={{ matterId }} size="sm">
        <ArrowLeftIcon aria-hidden /> {title}
      </AnchorLink>
      <PageTitle>{name}</PageTitle>
      {papers === undefined || (subject !== undefined && papers.includes(subject)) ? (
        <ActForm
          key={`${act} ${subject ?? ''}`}
          contract={contract}
          params={{ matterId }}
          subject={subject}
          initial={initial(context)}
          title={`${name}: ${title}`}
          revision={isIndependent ? undefined : file.revision}
          // What was written is still there: a right that went must not throw it away.
          notice={open.some((each) => each.act === act) ? undefined : <NotOpen />}
          renderChanges={(since) => (
            <StepsSince steps={file.steps} officers={file.officers} sentenceOf={sentenceOf} since={since} />
          )}
          {...(toBody === undefined ? {} : { toBody: (values: Values) => toBody(values, context) })}
          renderReceipt={(stored) => (
            <ReceiptCard
              stored={stored}
              renderEvent={({ revision }) => {
                const step = file.steps.find((each) => each.revision === revision);
                return step === undefined ? null : <Text fw={600}>{say(sentenceOf(step))}</Text>;
              }}
            >
              <ButtonLink to="/matters/$matterId" params={{ matterId }}>
                {t('matters.back')}
              </ButtonLink>
            </ReceiptCard>
          )}
        >
          {() => <Fields context={context} />}
        </ActForm>
      ) : (
        <WhichPaper matterId={matterId} act={act} papers={papers} />
      )}
    </Stack>
  );
};

/** Several papers could be meant: one of them is chosen first. */
const WhichPaper = ({
  matterId,
  act,
  papers,
}: Readonly<{ matterId: string; act: MatterActType; papers: readonly string[] }>) => {
  const { t } = useWords();
  return (
    <>
      <Text>{papers.length === 0 ? t('matters.acts.noPaper') : t('matters.acts.whichPaper')}</Text>
      <List>
        {papers.map((paper) => (
          <List.Item key={paper}>
            <AnchorLink
              to="/matters/$matterId/do/$act"
              params={{ matterId, act: slugOfMatterAct(act) }}
              search={{ subject: paper }}
            >
              <PaperName paper={paper} />
            </AnchorLink>
          </List.Item>
        ))}
      </List>
    </>
  );
};
