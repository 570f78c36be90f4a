import { Text } from '@mantine/core';
import { AlertIcon, CheckCircleIcon, ClockIcon } from '@primer/octicons-react';
import { obligorKindNames, recommendationKindNames } from '#terms/cases.ts';
import { checkResultNames, followUpMoveNames } from '#terms/follow-up.ts';
import { topicName } from '#terms/topics.ts';
import type { FollowUpLine } from '../api/follow-up-queries.ts';
import { RecommendationChip } from '../cases/state-chips.tsx';
import { areaText, capitalised, dateText, moneyText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { Chip } from '../shell/chip.tsx';
import { AnchorLink } from '../shell/links.tsx';

type LineProps = Readonly<{ line: FollowUpLine }>;

/** By when, and how late it is. */
export const DueChip = ({ line: { isSettled, overdueDays, dueOn } }: LineProps) => {
  const { t } = useWords();
  const day = dateText(dueOn);
  if (isSettled) {
    return (
      <Chip tone="good" icon={CheckCircleIcon}>
        {t('followUp.settled')}
      </Chip>
    );
  }
  return (
    <>
      <Chip tone={overdueDays > 0 ? 'bad' : 'neutral'} icon={overdueDays > 0 ? AlertIcon : ClockIcon}>
        {overdueDays > 0 ? t('deadlines.overdue', { count: overdueDays }) : t('followUp.dueBy', { day })}
      </Chip>
      {overdueDays > 0 && (
        <Text size="sm" c="dimmed">
          {t('deadlines.limit', { day })}
        </Text>
      )}
    </>
  );
};

/** What was recommended to whom, in which case; and that it was so before. */
export const AboutLine = ({ line }: LineProps) => {
  const { t, say, language } = useWords();
  const { caseId, recommendationId, kind, summary, addressee, obligor, title, recurs } = line;
  const [latest] = recurs;
  return (
    <div>
      <Text fw={600}>{addressee.name}</Text>
      <Text className="prose">
        {recommendationId} · {capitalised(say(recommendationKindNames[kind]))}: {summary}
      </Text>
      {obligor !== null && (
        <Text size="sm">
          {t('followUp.payer')} {obligor.name ?? say(obligorKindNames[obligor.kind])}
        </Text>
      )}
      <AnchorLink to="/cases/$caseId" params={{ caseId }} search={{ tab: 'recommendations' }} size="sm">
        {title[language]}
      </AnchorLink>
      {latest !== undefined && (
        <Text size="sm">
          {t('followUp.recurs')}{' '}
          <AnchorLink
            to="/cases/$caseId"
            params={{ caseId: latest.caseId }}
            search={{ tab: 'recommendations' }}
            underline="always"
            inherit
          >
            {t('followUp.recurredIn', {
              topic: topicName(latest.topic, language),
              day: dateText(latest.concludedOn),
            })}
          </AnchorLink>
        </Text>
      )}
    </div>
  );
};

/** What of the money and land is where. */
export const AmountsOfLine = ({ line: { money, land, handled } }: LineProps) => {
  const { t, language } = useWords();
  const parts = [
    ...(money === null ? [] : [{ key: 'money', amounts: money, say: (of: number) => moneyText(of, language) }]),
    ...(land === null ? [] : [{ key: 'land', amounts: land, say: (of: number) => areaText(of, language) }]),
  ];
  return (
    <div>
      {parts.map(({ key, amounts, say }) => (
        <div key={key}>
          <Text fw={600}>{t('followUp.owedNow', { amount: say(amounts.owed) })}</Text>
          <Text size="sm" c="dimmed">
            {t('followUp.ofOrdered', { recovered: say(amounts.recovered), ordered: say(amounts.ordered) })}
          </Text>
          {amounts.again > 0 && <Text size="sm">{t('followUp.again', { amount: say(amounts.again) })}</Text>}
          {amounts.closed > 0 && <Text size="sm">{t('followUp.closedPart', { amount: say(amounts.closed) })}</Text>}
        </div>
      ))}
      {handled.organisations + handled.individuals > 0 && <Text size="sm">{t('followUp.handled', handled)}</Text>}
    </div>
  );
};

/** What was done about it, the last of each. */
export const TracesOfLine = ({ line }: LineProps) => {
  const { t, say } = useWords();
  const { order, lastReminder, reminders, lastCheck, saidDoneOn, status } = line;
  return (
    <div>
      <RecommendationChip status={status} />
      {order !== null && (
        <Text size="sm">{t('followUp.orderedBy', { number: order.number, day: dateText(order.signedOn) })}</Text>
      )}
      {saidDoneOn !== null && <Text size="sm">{t('followUp.saidDone', { day: dateText(saidDoneOn) })}</Text>}
      {lastReminder !== null && (
        <Text size="sm">
          {t('followUp.reminded', {
            count: reminders,
            number: lastReminder.number,
            day: dateText(lastReminder.sentOn),
            answer: dateText(lastReminder.answerDueOn),
          })}
        </Text>
      )}
      {lastCheck !== null && (
        <Text size="sm">
          {t('followUp.checked', {
            day: dateText(lastCheck.checkedOn),
            result: say(checkResultNames[lastCheck.result]),
          })}
        </Text>
      )}
      {order === null && lastReminder === null && lastCheck === null && saidDoneOn === null && (
        <Text size="sm" c="dimmed">
          {t('followUp.noTraces')}
        </Text>
      )}
    </div>
  );
};

/** Whose turn it is, and for what. */
export const MoveText = ({ line: { move, addressee } }: LineProps) => {
  const { t, say } = useWords();
  if (move === null) return t('states.none');
  const who = move.who === 'addressee' ? addressee.name : t('followUp.inspectorate');
  return `${who}: ${say(followUpMoveNames[move.to])}`;
};
