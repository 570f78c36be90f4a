import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { scopeOf, scopeText } from '../replay/scope.ts';
import { ScopeChoice } from '../replay/scope-choice.tsx';
import { AnchorLink } from '../shell/links.tsx';
import { useMoment } from '../shell/moment.ts';
import { PageTitle } from '../shell/page-title.tsx';
import { CaseDifferences } from './case-differences.tsx';
import { momentIn, momentText } from './moment-text.ts';
import { ScopeDifferences } from './scope-differences.tsx';

const route = getRouteApi('/inside/compare');

type Moments = Readonly<{ from: string | undefined; to: string | undefined }>;

/** Two moments side by side: of a case value by value, else by what changed in the scope. */
export const ComparePage = () => {
  const { t } = useWords();
  const { scope: text, from, to, fromDay, toDay } = route.useSearch();
  const { asOf } = useMoment();
  const scope = scopeOf(text);
  const navigate = useNavigate({ from: '/compare' });
  const change = (next: Readonly<{ scope?: string | undefined }> | Moments): void =>
    void navigate({
      to: '/compare',
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  const between = { from: from ?? '1', to: to ?? asOf, fromDay, toDay };
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="baseline">
        <PageTitle>{t('compare.title')}</PageTitle>
        <AnchorLink to="/replay" search={{ scope: text }}>
          {t('compare.toReplay')}
        </AnchorLink>
      </Group>
      <Text size="sm" c="dimmed">
        {t('compare.explain')}
      </Text>
      <ScopeChoice
        scope={scope}
        onChange={(next) => change({ scope: next.kind === 'ledger' ? undefined : scopeText(next) })}
      />
      <MomentFields key={`${from} ${to}`} moments={{ from, to }} onCompare={change} />
      {scope.kind === 'case' ? (
        <CaseDifferences key={scope.id} caseId={scope.id} between={between} />
      ) : (
        <ScopeDifferences key={scopeText(scope)} scope={scopeText(scope)} between={between} />
      )}
    </Stack>
  );
};

type MomentFieldsProps = Readonly<{ moments: Moments; onCompare: (moments: Moments) => void }>;

const MomentFields = ({ moments, onCompare }: MomentFieldsProps) => {
  const { t } = useWords();
  const [from, setFrom] = useState(momentText(moments.from));
  const [to, setTo] = useState(momentText(moments.to));
  const [faults, setFaults] = useState({ from: false, to: false });
  // What was not touched stays what it is in the address, to the second.
  const meant = (text: string, known: string | undefined) => (text === momentText(known) ? known : momentIn(text));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = { from: meant(from, moments.from), to: meant(to, moments.to) };
    setFaults({ from: chosen.from === null, to: chosen.to === null });
    if (chosen.from !== null && chosen.to !== null) onCompare({ from: chosen.from, to: chosen.to });
  };
  return (
    <form onSubmit={submit} noValidate aria-label={t('compare.title')}>
      <Group align="flex-end" gap="xs">
        <TextInput
          label={t('compare.from')}
          description={t('compare.momentHint', { default: t('compare.first') })}
          value={from}
          error={faults.from ? t('compare.momentWrong') : undefined}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          label={t('compare.to')}
          description={t('compare.momentHint', { default: t('compare.now') })}
          value={to}
          error={faults.to ? t('compare.momentWrong') : undefined}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <Button type="submit">{t('compare.submit')}</Button>
        <Button variant="default" onClick={() => onCompare({ from: moments.to, to: moments.from })}>
          {t('compare.swap')}
        </Button>
      </Group>
    </form>
  );
};
