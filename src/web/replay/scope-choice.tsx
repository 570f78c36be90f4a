import { Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { headQuery } from '../api/accountability-queries.ts';
import { caseQuery } from '../api/case-queries.ts';
import { firstCasesQuery, unitQuery } from '../api/queries.ts';
import { UnitSelect } from '../forms/unit-select.tsx';
import { useWords } from '../i18n/use-words.ts';
import { type Scope, type ScopeKind, scopeKinds } from './scope.ts';

type ScopeChoiceProps = Readonly<{ scope: Scope; onChange: (scope: Scope) => void }>;

/** What is walked through, or laid side by side: everything, a case, a unit, or a head. */
export const ScopeChoice = ({ scope, onChange }: ScopeChoiceProps) => {
  const { t } = useWords();
  // Of what kind it is to be is chosen before it is known which.
  const [wanted, setWanted] = useState<ScopeKind>();
  const kind = wanted ?? scope.kind;
  const id = scope.kind === 'ledger' || scope.kind !== kind ? null : scope.id;
  const choose = (chosen: string | null): void => {
    if (chosen === null || kind === 'ledger') return;
    setWanted(undefined);
    onChange({ kind, id: chosen });
  };
  return (
    <Group align="flex-end" gap="xs">
      <Select
        label={t('replay.scope')}
        value={kind}
        allowDeselect={false}
        w={210}
        data={[
          { value: 'ledger', label: t('replay.scopes.ledger') },
          { value: 'case', label: t('replay.scopes.case') },
          { value: 'unit', label: t('replay.scopes.unit') },
          { value: 'head', label: t('replay.scopes.head') },
        ]}
        onChange={(value) => {
          const next = scopeKinds.find((each) => each === value) ?? 'ledger';
          setWanted(next === 'ledger' ? undefined : next);
          if (next === 'ledger') onChange({ kind: 'ledger' });
        }}
      />
      <div style={{ flex: '1 1 16rem', maxWidth: 560 }}>
        {kind === 'case' && <CaseSelect caseId={id} onChange={choose} />}
        {kind === 'unit' && (
          <UnitSelect label={t('replay.unit')} withEnded clearable={false} value={id} onChange={choose} />
        )}
        {kind === 'head' && <HeadSelect personId={id} onChange={choose} />}
      </div>
    </Group>
  );
};

type CaseSelectProps = Readonly<{ caseId: string | null; onChange: (caseId: string | null) => void }>;

/** A case, found by words or by the number of a paper. */
const CaseSelect = ({ caseId, onChange }: CaseSelectProps) => {
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const [q] = useDebouncedValue(text.trim(), 200);
  const chosen = useQuery({ ...caseQuery(caseId ?? '', undefined), enabled: caseId !== null });
  const title = chosen.data?.case.title[language];
  const found = useQuery(firstCasesQuery(q === '' || q === title ? {} : { q }, undefined, 20));
  const options = new Map(found.data?.map((line) => [line.caseId, line.title[language]]));
  if (caseId !== null) options.set(caseId, title ?? caseId);
  return (
    <Select
      label={t('replay.case')}
      placeholder={t('replay.caseHint')}
      searchable
      value={caseId}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      data={[...options].map(([value, label]) => ({ value, label }))}
      // The server has searched.
      filter={({ options: all }) => all}
      nothingFoundMessage={found.isFetching ? t('search.searching') : t('search.none', { q })}
      maxDropdownHeight={280}
    />
  );
};

type HeadSelectProps = Readonly<{ personId: string | null; onChange: (personId: string | null) => void }>;

/** Somebody who holds or held a post, found in his unit. */
const HeadSelect = ({ personId, onChange }: HeadSelectProps) => {
  const { t } = useWords();
  const [code, setCode] = useState<string | null>(null);
  const head = useQuery({ ...headQuery(personId ?? '', undefined), enabled: personId !== null }).data?.head;
  const unit = useQuery({ ...unitQuery(code ?? '', undefined, undefined), enabled: code !== null }).data?.unit;
  const persons = new Map(unit?.terms.map((term) => [term.personId, `${term.name}, ${term.post}`]));
  if (personId !== null && !persons.has(personId)) persons.set(personId, head?.name ?? personId);
  return (
    <Group align="flex-end" gap="xs" grow>
      <UnitSelect label={t('replay.headUnit')} withEnded value={code} onChange={setCode} />
      <Select
        label={t('replay.head')}
        placeholder={t('replay.headHint')}
        value={personId}
        onChange={onChange}
        allowDeselect={false}
        data={[...persons].map(([value, label]) => ({ value, label }))}
        nothingFoundMessage={t('replay.noHeads')}
      />
    </Group>
  );
};
