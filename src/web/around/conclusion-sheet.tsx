import type { ReactNode } from 'react';
import { assessmentNames, channelNames, recommendationKindNames } from '#terms/cases.ts';
import { topicName } from '#terms/topics.ts';
import type { Around } from '../api/around-queries.ts';
import type { CaseFile } from '../api/case-queries.ts';
import { textOf } from '../case-acts/act-definition.ts';
import { SealedText } from '../cases/sealed-text.tsx';
import { Sheet, type SheetHeading } from '../fieldwork/sheet.tsx';
import classes from '../fieldwork/sheets.module.css';
import { areaText, capitalised, dateText, documentNumberText, moneyText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { UnitName } from '../units/unit-name.tsx';
import { documentIn, redactionsIn, textsIn } from './values.ts';

type ConclusionSheetProps = Readonly<{
  heading: SheetHeading;
  file: CaseFile;
  around: Around;
  /** As published: nothing that is sealed, what was left out and why, where and how long it was public. */
  version: 'issued' | 'published';
}>;

/** The conclusion as the ledger knows it, with the amendments that came before it was published. */
export const ConclusionSheet = ({ heading, file, around, version }: ConclusionSheetProps) => {
  const { t, language } = useWords();
  const isIssued = version === 'issued';
  const document = documentIn(file.conclusion);
  const upheld = file.findings.filter(({ status }) => status === 'upheld');
  return (
    <Sheet heading={heading} title={t(`around.paper.${version}`)} isOnScreen>
      {document !== undefined && (
        <p>
          {t('around.paper.number', {
            number: documentNumberText(document),
            day: dateText(document.signedOn),
            unit: file.unit.name,
          })}
        </p>
      )}
      <h3>{t('around.paper.assessments')}</h3>
      <ul>
        {file.assessments.map(({ topic, result }) => (
          <li key={topic}>
            {capitalised(topicName(topic, language))}: {wordFor(assessmentNames, result, language)}
          </li>
        ))}
      </ul>
      <h3>{t('around.paper.findings')}</h3>
      {upheld.length === 0 && <p>{t('around.paper.noFindings')}</p>}
      {upheld.map(({ findingId, content }) => (
        <section key={findingId} className={classes['page']}>
          <strong>{findingId}. </strong>
          <span className="prose">{textOf(content['summary'])}</span>
          <Amounts content={content} />
          {isIssued && <SealedLine value={content['details']} />}
        </section>
      ))}
      <h3>{t('around.paper.recommendations')}</h3>
      {file.recommendations.length === 0 && <p>{t('around.paper.noRecommendations')}</p>}
      {file.recommendations.map(({ recommendationId, content }) => (
        <section key={recommendationId} className={classes['page']}>
          <strong>{recommendationId}. </strong>
          {capitalised(wordFor(recommendationKindNames, textOf(content['kind']), language))}:{' '}
          <span className="prose">{textOf(content['summary'])}</span>
          <p>
            {t('around.paper.addressee')}: <UnitName code={textOf(content['addressee'])} /> ·{' '}
            {t('around.paper.due', { day: dateText(textOf(content['dueOn'])) })}
          </p>
          <Amounts content={content} />
          {isIssued && <SealedLine value={content['details']} />}
        </section>
      ))}
      {around.amendments.length > 0 && <h3>{t('around.paper.amendments')}</h3>}
      {around.amendments.map(({ amendmentId, document: paper, changes, details }) => (
        <section key={amendmentId} className={classes['page']}>
          <strong>
            {documentNumberText(paper)}, {dateText(paper.signedOn)}
          </strong>
          <ul>
            {changes.map(({ passage, becomes }) => (
              <li key={passage}>
                {passage}: <span className="prose">{becomes}</span>
              </li>
            ))}
          </ul>
          {isIssued && <SealedLine value={details} />}
        </section>
      ))}
      {!isIssued && <Published file={file} />}
    </Sheet>
  );
};

/** Where and how long it was public, of which file, and what was left out of it. */
const Published = ({ file: { publication } }: Readonly<{ file: CaseFile }>) => {
  const { t, language } = useWords();
  if (publication === null) return null;
  const redactions = redactionsIn(publication);
  return (
    <>
      <h3>{t('around.paper.publication')}</h3>
      <p>
        {t('around.paper.posted', {
          from: dateText(textOf(publication['postedOn'])),
          to: dateText(textOf(publication['until'])),
          channels: textsIn(publication['channels'])
            .map((channel) => wordFor(channelNames, channel, language))
            .join(', '),
        })}
      </p>
      <p>
        {t('around.paper.hash')}: <span className="code">{textOf(publication['publishedHash'])}</span>
      </p>
      <h3>{t('around.paper.redactions')}</h3>
      {redactions.length === 0 ? (
        <p>{t('around.paper.noRedactions')}</p>
      ) : (
        <ul>
          {redactions.map(({ passage, ground }) => (
            <li key={passage}>
              {passage}: {ground}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

const Amounts = ({ content }: Readonly<{ content: Readonly<Record<string, unknown>> }>): ReactNode => {
  const { language } = useWords();
  const { amountVnd, landM2 } = content;
  const amounts = [
    typeof amountVnd === 'number' ? moneyText(amountVnd, language) : undefined,
    typeof landM2 === 'number' ? areaText(landM2, language) : undefined,
  ].filter((each) => each !== undefined);
  return amounts.length === 0 ? null : <p>{amounts.join(' · ')}</p>;
};

const SealedLine = ({ value }: Readonly<{ value: unknown }>): ReactNode =>
  value === undefined ? null : (
    <div className="prose">
      <SealedText value={value} />
    </div>
  );
