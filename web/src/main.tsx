import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { startRouter } from './app/router';
import './style/base.css';
import './style/parts.css';
import './style/lists.css';
import './style/shell.css';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no element #app');
startRouter();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
