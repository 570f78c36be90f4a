import { Group, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { accessKindNames } from '#terms/access-log.ts';
import { everyOfficerQuery } from '../api/queries.ts';
import { DayInput } from '../forms/day-input.tsx';
import { OfficerSelect } from '../forms/officer-select.tsx';
import { capitalised } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import { type AccessSearch, accessKindsShown, thingOf } from './access-search.ts';
import { CaseSelect } from './case-select.tsx';

/** What of the log is looked at; all of it stands in the address. */
export const AccessFilterFields = ({ search }: Readonly<{ search: AccessSearch }>) => {
  const { t, say } = useWords();
  const navigate = useNavigate({ from: '/access-log' });
  // Those too who may not act any more: of them one asks most.
  const { data: everybody } = useQuery(everyOfficerQuery({}, undefined));
  const change = (next: AccessSearch): void =>
    void navigate({
      to: '/access-log',
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  const { kind, officer, subject, from, to } = search;
  const thing = subject === undefined ? undefined : thingOf(subject);
  return (
    <Group align="flex-end" gap="xs">
      <Select
        label={t('accessLog.kind')}
        placeholder={t('accessLog.anyKind')}
        clearable
        clearButtonProps={{ 'aria-label': t('forms.clear') }}
        value={kind ?? null}
        onChange={(value) => change({ kind: accessKindsShown.find((each) => each === value) })}
        data={accessKindsShown.map((value) => ({ value, label: capitalised(say(accessKindNames[value])) }))}
      />
      <OfficerSelect
        label={t('accessLog.officer')}
        among={everybody?.map(({ officerId }) => officerId) ?? []}
        value={officer ?? null}
        onChange={(value) => change({ officer: value ?? undefined })}
      />
      <div style={{ flex: '1 1 18rem' }}>
        <CaseSelect
          label={t('accessLog.case')}
          description={t('accessLog.caseHint')}
          value={thing?.kind === 'case' ? thing.id : null}
          onChange={(caseId) => change({ subject: caseId === null ? undefined : `case.${caseId}` })}
        />
      </div>
      <DayInput
        label={t('accessLog.from')}
        w={140}
        clearable
        value={from ?? null}
        onChange={(value) => change({ from: value ?? undefined })}
      />
      <DayInput
        label={t('accessLog.to')}
        w={140}
        clearable
        value={to ?? null}
        onChange={(value) => change({ to: value ?? undefined })}
      />
    </Group>
  );
};
