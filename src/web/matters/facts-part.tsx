import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Document } from '#domain/document.ts';
import { matterSourceNames } from '#terms/accountability.ts';
import { corruptActName, topicName } from '#terms/topics.ts';
import { caseQuery } from '../api/case-queries.ts';
import type { MatterFile } from '../api/matter-queries.ts';
import { Facts } from '../cases/facts.tsx';
import { SealedText } from '../cases/sealed-text.tsx';
import { capitalised, dateText, documentNumberText, moneyText } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { Part } from '../units/part.tsx';
import { daysText } from './matter-title.ts';

/** What is known of it: which act, where, when, from what. */
export const FactsPart = ({ file }: Readonly<{ file: MatterFile }>) => {
  const { t, say, language } = useWords();
  const { unit, subUnits, body, topic, actCode, amountVnd, summary, details, source, document } = file;
  return (
    <Part title={t('matters.facts.title')}>
      <Text className="prose" mb="sm">
        {summary}
      </Text>
      <Facts
        facts={[
          { name: t('matters.facts.act'), value: `${actCode} ${say(corruptActName(actCode))}` },
          { name: t('matters.facts.unit'), value: <NamedUnit unit={unit} /> },
          subUnits.length === 0
            ? undefined
            : {
                name: t('matters.facts.subUnits'),
                value: subUnits.map((each) => (
                  <div key={each.code}>
                    <NamedUnit unit={each} />
                  </div>
                )),
              },
          { name: t('matters.facts.days'), value: daysText(file) },
          { name: t('matters.facts.topic'), value: capitalised(topicName(topic, language)) },
          amountVnd === null ? undefined : { name: t('matters.facts.amount'), value: moneyText(amountVnd, language) },
          { name: t('matters.facts.source'), value: capitalised(say(matterSourceNames[source])) },
          file.caseId === null
            ? undefined
            : {
                name: t('matters.facts.case'),
                value: (
                  <>
                    <CaseLink caseId={file.caseId} /> {file.findingIds.join(', ')}
                  </>
                ),
              },
          document === null
            ? undefined
            : { name: t('matters.facts.paper'), value: <OnPaper document={document as Document} /> },
          details === null ? undefined : { name: t('matters.facts.details'), value: <SealedText value={details} /> },
          { name: t('matters.facts.identified'), value: `${dateText(file.identifiedOn)}, ${body.name}` },
        ]}
      />
    </Part>
  );
};

const NamedUnit = ({ unit: { code, name } }: Readonly<{ unit: MatterFile['unit'] }>) => (
  <AnchorLink to="/units/$code" params={{ code }} underline="always" inherit>
    {name}
  </AnchorLink>
);

const OnPaper = ({ document }: Readonly<{ document: Document }>) => {
  const { t } = useWords();
  return t('matters.facts.onPaper', { number: documentNumberText(document), day: dateText(document.signedOn) });
};

/** The case by its title; one that the reader may not see is only said to be another case. */
export const CaseLink = ({ caseId }: Readonly<{ caseId: string }>) => {
  const { t, language } = useWords();
  const { asOf } = useMoment();
  const { data } = useQuery({ ...caseQuery(caseId, asOf), retry: false });
  if (data === undefined) return t('matters.anotherCase');
  return (
    <AnchorLink to="/cases/$caseId" params={{ caseId }} underline="always" inherit>
      {data.case.title[language]}
    </AnchorLink>
  );
};
