import { Alert, Button, Card, Group, Stack, Text, TextInput } from '@mantine/core';
import { ArrowLeftIcon } from '@primer/octicons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { followUpRowsQuery } from '../api/follow-up-queries.ts';
import { DayInput } from '../forms/day-input.tsx';
import { useWords } from '../i18n/use-words.ts';
import { AnchorLink } from '../shell/links.tsx';
import { PageTitle } from '../shell/page-title.tsx';
import { Empty, Failure, Loading } from '../shell/states.tsx';
import { useMe } from '../shell/use-me.ts';
import { LetterSheet } from './letter-sheet.tsx';
import classes from './letters.module.css';
import { type Letter, lettersOf } from './letters.ts';
import { rowOf } from './row.ts';
import { useMayRemind } from './use-may-remind.ts';
import { type LetterPaper, useSendLetters } from './use-send-letters.ts';

const route = getRouteApi('/inside/follow-up/letters');

/** The letters for what was chosen: numbered, sent into the ledger together, printed one to a page. */
export const LettersPage = () => {
  const { t } = useWords();
  const { rows: text = '' } = route.useSearch();
  const rows = text.split(',').filter(Boolean);
  const mayRemind = useMayRemind();
  const query = useQuery(followUpRowsQuery(rows, undefined));
  // As it was when they were written: what is sent meanwhile must not move the letters under one's hands.
  const [first, setFirst] = useState(query.data?.lines);
  if (first === undefined && query.data !== undefined) setFirst(query.data.lines);
  if (rows.length === 0 || !mayRemind) return <Empty>{t('followUp.letters.none')}</Empty>;
  if (first === undefined) return query.error === null ? <Loading lines={8} /> : <Failure error={query.error} />;
  return <Letters letters={lettersOf(first)} />;
};

const FIRST_ANSWER_DAYS = 15;
const PAPER_NUMBER = /^[1-9]\d{0,5}$/;

const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const Letters = ({ letters }: Readonly<{ letters: readonly Letter[] }>) => {
  const { t } = useWords();
  const { today, body } = useMe();
  const [numberText, setNumberText] = useState('');
  const firstNumber = PAPER_NUMBER.test(numberText.trim()) ? Number(numberText) : null;
  const [symbol, setSymbol] = useState('CV-TTr');
  const [signedOn, setSignedOn] = useState<string | null>(today);
  const [answerBy, setAnswerBy] = useState<string | null>(daysLater(today, FIRST_ANSWER_DAYS));
  const { outcomes, isSending, isLost, send } = useSendLetters();
  const isReady = firstNumber !== null && symbol.trim() !== '' && signedOn !== null;
  const papers: ReadonlyMap<string, LetterPaper> = new Map(
    letters.flatMap((letter, index): readonly [string, LetterPaper][] =>
      isReady && answerBy !== null
        ? [
            [
              letter.id,
              {
                document: {
                  kind: 'letter',
                  number: firstNumber + index,
                  symbol: symbol.trim(),
                  year: Number(signedOn.slice(0, 4)),
                  issuer: body.code,
                  signedOn,
                },
                dueOn: answerBy,
              },
            ],
          ]
        : [],
    ),
  );
  const all = letters.flatMap(({ lines }) => lines);
  const sent = all.filter((line) => outcomes.get(rowOf(line))?.outcome === 'stored').length;
  return (
    <Stack>
      <div className={classes['screenOnly'] ?? ''}>
        <Stack>
          <AnchorLink to="/follow-up" size="sm">
            <ArrowLeftIcon aria-hidden /> {t('followUp.title')}
          </AnchorLink>
          <PageTitle>{t('followUp.letters.title')}</PageTitle>
          <Text>{t('followUp.letters.hint', { count: letters.length })}</Text>
          <Card withBorder padding="sm">
            <Group align="flex-end" gap="sm">
              <TextInput
                label={t('followUp.letters.firstNumber')}
                value={numberText}
                onChange={(event) => setNumberText(event.currentTarget.value)}
                error={numberText.trim() !== '' && firstNumber === null && t('followUp.letters.noNumber')}
                inputMode="numeric"
                autoComplete="off"
                w={160}
                withAsterisk
              />
              <TextInput
                label={t('forms.document.symbol')}
                value={symbol}
                onChange={(event) => setSymbol(event.currentTarget.value)}
                w={140}
                withAsterisk
              />
              <DayInput
                label={t('forms.document.signedOn')}
                value={signedOn}
                onChange={setSignedOn}
                withAsterisk
                w={170}
              />
              <DayInput
                label={t('followUp.form.answerBy')}
                value={answerBy}
                onChange={setAnswerBy}
                withAsterisk
                w={170}
              />
            </Group>
          </Card>
          <Group>
            <Button
              disabled={papers.size === 0 || sent === all.length}
              loading={isSending}
              onClick={() => void send(letters, papers)}
            >
              {sent > 0 && sent < all.length ? t('followUp.letters.sendRest') : t('followUp.letters.send')}
            </Button>
            <Button variant="default" disabled={papers.size === 0} onClick={() => window.print()}>
              {t('followUp.letters.print')}
            </Button>
          </Group>
          <div role="status">
            {outcomes.size > 0 && <Text fw={600}>{t('followUp.letters.sent', { count: sent, all: all.length })}</Text>}
            {isLost && <Alert color="yellow">{t('followUp.letters.lost')}</Alert>}
            <Stack component="ul" gap={4} pl="lg" my={4}>
              {all.map((line) => {
                const outcome = outcomes.get(rowOf(line));
                if (outcome?.outcome !== 'refused') return null;
                return (
                  <li key={rowOf(line)}>
                    <Text c="red.8">
                      {line.addressee.name}, {line.recommendationId}: {outcome.problem.title}. {outcome.problem.detail}
                    </Text>
                  </li>
                );
              })}
            </Stack>
          </div>
        </Stack>
      </div>
      {letters.map((letter) => (
        <LetterSheet key={letter.id} letter={letter} paper={papers.get(letter.id)} />
      ))}
    </Stack>
  );
};
