import { Text } from '@mantine/core';
import { becauseNames, liabilityNames, personStatusNames, sanctionFormNames } from '#terms/accountability.ts';
import { regimeNames } from '#terms/accountability-actions.ts';
import { severityInWords } from '#terms/accountability-derivation.ts';
import { matterStatusNames } from '#terms/matters.ts';
import { corruptActName, topicName } from '#terms/topics.ts';
import type { ActionFile } from '../api/accountability-queries.ts';
import { Facts } from '../cases/facts.tsx';
import { capitalised, dateText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { Part } from '../units/part.tsx';
import { UnitLink } from '../units/unit-name.tsx';
import { MatterLink } from './matter-link.tsx';
import { determinationGround } from './recorded.ts';
import { WhyLineButton } from './why-line-button.tsx';

type ActionProps = Readonly<{ action: ActionFile; day: string }>;

/** Which post he or she held then, and where he or she is now: who answers is decided by the first. */
export const WhoPart = ({ action, day }: ActionProps) => {
  const { t, say } = useWords();
  const { line, statuses, regime, openedOn, superior } = action;
  const { person, liability, because, unit } = line;
  const status = statuses.findLast(({ from }) => from <= day);
  const ground = determinationGround(action);
  return (
    <Part title={t('accountability.file.who')}>
      <Facts
        facts={[
          {
            name: t('accountability.file.post'),
            value: person && (
              <>
                {person.post}
                {person.isActing && ` (${t('accountability.acting')})`}, <UnitLink code={unit.code} />
              </>
            ),
          },
          {
            name: t('accountability.file.statusNow'),
            value:
              status === undefined
                ? t('accountability.file.statusUnknown')
                : t('accountability.file.statusSince', {
                    status: say(personStatusNames[status.status]),
                    day: dateText(status.from),
                  }),
          },
          liability === null
            ? undefined
            : {
                name: t('accountability.file.liability'),
                value: (
                  <>
                    {say(liabilityNames[liability])}
                    {because !== null && ` (${say(becauseNames[because])})`}
                    {ground !== undefined && <Text size="sm">{ground}</Text>} <WhyLineButton line={line} />
                  </>
                ),
              },
          { name: t('accountability.file.regime'), value: say(regimeNames[regime]) },
          { name: t('accountability.file.openedOn'), value: dateText(openedOn) },
          {
            name: t('accountability.file.superior'),
            value:
              superior === null ? (
                t('accountability.file.superiorUnknown')
              ) : (
                <>
                  <UnitLink code={superior.code} /> ({t('accountability.file.superiorHint')})
                </>
              ),
          },
        ]}
      />
      {person !== null && (
        <AnchorLink to="/heads/$personId" params={{ personId: person.personId }} size="sm">
          {t('accountability.file.headFile')}
        </AnchorLink>
      )}
    </Part>
  );
};

/** What happened, and how grave it is by what is known. */
export const MatterOfAction = ({ action }: Pick<ActionProps, 'action'>) => {
  const { t, say, language } = useWords();
  const { line, matterSummary, severity } = action;
  const { actCode, topic, from, to, matterId, matterStatus } = line;
  return (
    <Part title={t('accountability.file.matter')}>
      <Facts
        facts={[
          {
            name: t('accountability.file.act'),
            value: (
              <MatterLink matterId={matterId}>
                {actCode} {capitalised(say(corruptActName(actCode)))}
              </MatterLink>
            ),
          },
          { name: t('accountability.file.summary'), value: <span className="prose">{matterSummary}</span> },
          {
            name: t('accountability.file.days'),
            value: `${from === to ? dateText(from) : `${dateText(from)} – ${dateText(to)}`} · ${topicName(topic, language)}`,
          },
          {
            name: t('accountability.file.severity'),
            value: `${capitalised(say(severityInWords(severity.severity)))}${matterStatus === 'open' ? '' : ` · ${say(matterStatusNames[matterStatus])}`}`,
          },
        ]}
      />
    </Part>
  );
};

/** What we recommended to the superior. */
export const ProposalsPart = ({ action: { proposals } }: Pick<ActionProps, 'action'>) => {
  const { t, say } = useWords();
  return (
    <Part title={t('accountability.file.proposals')}>
      {proposals.length === 0 && <Text c="dimmed">{t('accountability.file.noProposals')}</Text>}
      {proposals.map(({ form, on }) => (
        <Text key={`${form} ${on}`}>
          {t('accountability.file.proposed', { form: capitalised(say(sanctionFormNames[form])), day: dateText(on) })}
        </Text>
      ))}
    </Part>
  );
};
