import './mantine.css';
import './app.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { NetworkLost, Problem } from './api/problem.ts';
import { dictionaries, laterDictionaries, startI18n } from './i18n/i18n.ts';
import { createAppRouter } from './router.tsx';
import { fetchWhenIdle } from './shell/lazily.ts';
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
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme="light"
      cssVariablesResolver={readableColors}
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
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
  const screens = Object.values(router.routesById).map(({ options }) => options.component?.preload);
  const words = [dictionaries, laterDictionaries].flatMap(({ vi, en }) => [vi, en]);
  fetchWhenIdle([...screens.filter((load) => load !== undefined), ...words]);
};

void start();
