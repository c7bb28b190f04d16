import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useWords } from '../words';
import { changeSettings, useSettings, type Theme } from './settings';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** Language and brightness. */
export function SettingsRow(): ReactNode {
  const words = useWords();
  const { language, theme } = useSettings();
  return (
    <div className="chips">
      <ToggleButtonGroup
        aria-label={words.app.language}
        className="segments small"
        disallowEmptySelection
        selectedKeys={[language]}
        onSelectionChange={(keys) => changeSettings({ language: keys.has('en') ? 'en' : 'ko' })}
      >
        <ToggleButton id="ko">
          <span lang="ko">한국어</span>
        </ToggleButton>
        <ToggleButton id="en">
          <span lang="en">English</span>
        </ToggleButton>
      </ToggleButtonGroup>
      <ToggleButtonGroup
        aria-label={words.app.theme}
        className="segments small"
        disallowEmptySelection
        selectedKeys={[theme]}
        onSelectionChange={(keys) =>
          changeSettings({ theme: themes.find((one) => keys.has(one)) ?? 'system' })
        }
      >
        {themes.map((one) => (
          <ToggleButton key={one} id={one}>
            {words.app.themes[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
