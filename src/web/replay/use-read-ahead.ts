import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { headQuery } from '../api/accountability-queries.ts';
import { caseQuery } from '../api/case-queries.ts';
import { dossierQuery } from '../api/dossier-queries.ts';
import { type LogSteps, logQuery, standingQuery } from '../api/ledger-queries.ts';
import { type Scope, scopeText } from './scope.ts';

/** Has what lies one step on and back ready before it is asked for: a step is then only drawn. */
export const useReadAhead = (scope: Scope, steps: LogSteps | undefined): void => {
  const client = useQueryClient();
  const [previous, next] = [steps?.previous ?? null, steps?.next ?? null];
  const text = scopeText(scope);
  useEffect(() => {
    for (const number of [next, previous]) {
      if (number === null) continue;
      const asOf = String(number);
      void client.prefetchQuery(logQuery(text, asOf));
      if (scope.kind === 'ledger') void client.prefetchQuery(standingQuery(asOf));
      else if (scope.kind === 'case') void client.prefetchQuery(caseQuery(scope.id, asOf));
      else if (scope.kind === 'unit') void client.prefetchQuery(dossierQuery(scope.id, asOf));
      else void client.prefetchQuery(headQuery(scope.id, asOf));
    }
  }, [client, scope, text, previous, next]);
};
