import { ActionIcon, Text, UnstyledButton } from '@mantine/core';
import { HistoryIcon } from '@primer/octicons-react';
import { createContext, type ReactNode, useContext } from 'react';
import type { Document } from '#domain/document.ts';
import { corruptActCodes, preventionViolationCodes } from '#domain/law/corrupt-acts.ts';
import { topics } from '#domain/law/topics.ts';
import { isLegalDate } from '#domain/legal-date.ts';
import type { Bilingual } from '#terms/bilingual.ts';
import { valueKind } from '#terms/case-value-kinds.ts';
import { obligorKindNames, personRoleNames, positionNames } from '#terms/cases.ts';
import { documentKindNames } from '#terms/documents.ts';
import { corruptActName, preventionViolationName, topicName } from '#terms/topics.ts';
import { areaText, dateText, documentNumberText, moneyText, numberText } from '../i18n/format.ts';
import { useWords, wordFor } from '../i18n/use-words.ts';
import { useOfficerNames } from '../officers/use-officer-names.ts';
import { AnchorLink } from '../shell/links.tsx';
import { UnitLink, UnitName } from '../units/unit-name.tsx';
import { useCase } from './case-context.tsx';
import classes from './cases.module.css';
import { isSealed, Sealed } from './sealed.tsx';
import { usePathName } from './use-path-name.ts';

/** A value of a case in words, by what it is; hostile text in it is text. */
export const FieldValue = ({ path, value }: Readonly<{ path: string; value: unknown }>): ReactNode => {
  const { t } = useWords();
  if (value === null || value === undefined)
    return (
      <Text span c="dimmed">
        {t('states.none')}
      </Text>
    );
  if (isSealed(value)) return <Sealed value={value} />;
  if (Array.isArray(value) && valueKind(path) !== 'members') {
    if (value.length === 0)
      return (
        <Text span c="dimmed">
          {t('states.none')}
        </Text>
      );
    return value.map((each, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: values of a list that is shown as it is
      <div key={index}>
        <OneValue path={path} value={each} />
      </div>
    ));
  }
  return <OneValue path={path} value={value} />;
};

const OneValue = ({ path, value }: Readonly<{ path: string; value: unknown }>): ReactNode => {
  const { t, say, language } = useWords();
  const kind = valueKind(path);
  if (isSealed(value)) return <Sealed value={value} />;
  if (typeof kind === 'object') return wordFor(kind, String(value), language);
  switch (kind) {
    case 'money':
      return moneyText(Number(value), language);
    case 'area':
      return areaText(Number(value), language);
    case 'number':
      return numberText(Number(value), language);
    case 'day':
      return dayOr(String(value));
    case 'yes-no':
      return value === true ? t('states.yes') : t('states.no');
    case 'document':
      return <Paper document={value as Document} />;
    case 'period': {
      const { from, to } = value as Readonly<{ from: string; to: string }>;
      return `${dateText(from)} – ${dateText(to)}`;
    }
    case 'unit':
      return <UnitValue code={String(value)} />;
    case 'officer':
      return <OfficerName officerId={String(value)} />;
    case 'topic':
      return topicWord(String(value), language);
    case 'act': {
      const code = corruptActCodes.find((each) => each === value);
      return code === undefined ? String(value) : `${code} ${say(corruptActName(code))}`;
    }
    case 'violation': {
      const code = preventionViolationCodes.find((each) => each === value);
      return code === undefined ? String(value) : `${code} ${say(preventionViolationName(code))}`;
    }
    case 'members':
      return <Members members={value as readonly Member[]} />;
    case 'minutes': {
      const { madeOn, place } = value as Readonly<{ madeOn: string; place: string }>;
      return `${dateText(madeOn)}, ${place}`;
    }
    case 'persons':
      return <Person person={value as NamedPerson} />;
    case 'obligor':
      return <Obligor obligor={value as NamedObligor} />;
    case 'redactions': {
      const { passage, ground } = value as Readonly<{ passage: string; ground: string }>;
      return `${passage} (${ground})`;
    }
    case 'matter':
      return (
        <AnchorLink to="/matters/$matterId" params={{ matterId: String(value) }} underline="always" inherit>
          {t('caseFile.seeMatter')}
        </AnchorLink>
      );
    case 'words':
      return say(value as Bilingual);
    case 'hash':
      return (
        <Text span size="sm" className="code">
          {String(value)}
        </Text>
      );
    case 'sealed':
    case 'text':
      return <span className="prose">{typeof value === 'object' ? JSON.stringify(value) : String(value)}</span>;
  }
};

const dayOr = (text: string): string => (isLegalDate(text) ? dateText(text) : text);

const topicWord = (code: string, language: 'vi' | 'en'): string => {
  const topic = topics.find((each) => each === code);
  return topic === undefined ? code : topicName(topic, language);
};

/** A paper as it is cited: `Quyết định 15/QĐ-TTr, ký ngày 05/08/2025`. */
export const Paper = ({ document }: Readonly<{ document: Document }>) => {
  const { t, language } = useWords();
  const kind = wordFor(documentKindNames, document.kind, language);
  return t('caseFile.paper', {
    kind,
    number: documentNumberText(document),
    day: dateText(document.signedOn),
  });
};

export const OfficerName = ({ officerId }: Readonly<{ officerId: string }>) => useOfficerNames()(officerId);

/** Inside of a button there are no links. */
const Plain = createContext(false);

const UnitValue = ({ code }: Readonly<{ code: string }>) => {
  const isPlain = useContext(Plain);
  return isPlain ? <UnitName code={code} /> : <UnitLink code={code} />;
};

type Member = Readonly<{ officerId: string; position: string }>;

const Members = ({ members }: Readonly<{ members: readonly Member[] }>) => {
  const { language } = useWords();
  const nameOf = useOfficerNames();
  return members.map(({ officerId, position }) => (
    <div key={officerId}>
      {nameOf(officerId)} ({wordFor(positionNames, position, language)})
    </div>
  ));
};

type NamedPerson = Readonly<{ personId: string; name?: unknown; post?: string; level?: string; role: string }>;

const Person = ({ person }: Readonly<{ person: NamedPerson }>) => {
  const { t, language } = useWords();
  const { name, post, level, role } = person;
  const office = [post, level].filter((each) => each !== undefined).join(', ');
  return (
    <>
      {wordFor(personRoleNames, role, language)}: {isSealed(name) ? <Sealed value={name} /> : t('caseFile.unnamed')}
      {office === '' ? '' : ` · ${office}`}
    </>
  );
};

export type NamedObligor = Readonly<{ kind: string; name?: string; personName?: unknown }>;

/** Who must pay, or paid. */
export const Obligor = ({ obligor: { kind, name, personName } }: Readonly<{ obligor: NamedObligor }>) => {
  const { language } = useWords();
  return (
    <>
      {wordFor(obligorKindNames, kind, language)}: {isSealed(personName) ? <Sealed value={personName} /> : (name ?? '')}
    </>
  );
};

/** What holds links or seals of its own can be no button: its history stands beside it. */
const holdsMore = (path: string, value: unknown): boolean =>
  isSealed(value) || ['persons', 'obligor', 'matter'].includes(String(valueKind(path)));

/** A value that answers for itself: a click shows which events set it, on whose authority, with which paper. */
export const Value = ({ path, value }: Readonly<{ path: string; value: unknown }>) => {
  const { t } = useWords();
  const { showHistory } = useCase();
  const nameOf = usePathName();
  if (value === null || value === undefined || showHistory === undefined)
    return <FieldValue path={path} value={value} />;
  const label = t('caseFile.historyOf', { name: nameOf(path) });
  if (holdsMore(path, value)) {
    return (
      <>
        <FieldValue path={path} value={value} />{' '}
        <ActionIcon size={24} variant="subtle" aria-label={label} onClick={() => showHistory(path)}>
          <HistoryIcon size={14} aria-hidden />
        </ActionIcon>
      </>
    );
  }
  return (
    <UnstyledButton className={classes['answering'] ?? ''} title={label} onClick={() => showHistory(path)}>
      <Plain value={true}>
        <FieldValue path={path} value={value} />
      </Plain>
      <span className="visually-hidden">, {label}</span>
    </UnstyledButton>
  );
};
