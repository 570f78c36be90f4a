import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import './app.css';
import 'dayjs/locale/vi';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NetworkLost, Problem } from './api/problem.ts';
import { startI18n } from './i18n/i18n.ts';
import { useWords } from './i18n/use-words.ts';
import { createAppRouter } from './router.tsx';
import { readableColors, theme } from './theme.ts';

/** Which style elements the content policy of this page lets in: those that know its nonce. */
const nonce = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server has decided it decides again; what got lost may come through.
      retry: (count, error) =>
        count < 2 && (error instanceof NetworkLost || (error instanceof Problem && error.status === 503)),
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const router = createAppRouter(client);

const App = () => {
  const { language } = useWords();
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme="light"
      cssVariablesResolver={readableColors}
      getStyleNonce={() => nonce}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </DatesProvider>
    </MantineProvider>
  );
};

const start = async (): Promise<void> => {
  // Where the scroll lock of dialogs looks for it (package get-nonce).
  Reflect.set(globalThis, '__webpack_nonce__', nonce);
  await startI18n();
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
};

void start();
