import type { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Popover,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { useLabel } from '../../app/label';
import { withQuery } from '../../app/address';
import { navigate, useAddress } from '../../app/router';
import type { TieKind } from '../../relay/generated/NetworkViewQuery.graphql';
import { useWords } from '../../words';
import { kinds } from './kinds';

const mostSteps = 4;

/** How far the network reaches and by what kinds of ties. The choice stands in the address. */
export function NetworkFilters({ steps, chosen }: { steps: number; chosen: readonly TieKind[] }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const address = useAddress();
  const change = (name: string, value: string | null): void =>
    navigate(withQuery(address, { [name]: value }), { replace: true });
  const named = chosen.map((kind) => label('TieKind', kind)).join(', ');
  return (
    <search className="card network-filters no-print">
      <div className="network-filter">
        <span className="quiet small" id="network-steps">
          {words.network.steps}
        </span>
        <ToggleButtonGroup
          aria-labelledby="network-steps"
          className="segments"
          disallowEmptySelection
          selectedKeys={[String(steps)]}
          onSelectionChange={(keys) => change('steps', String([...keys][0]))}
        >
          {Array.from({ length: mostSteps }, (_, index) => (
            <ToggleButton key={index} id={String(index + 1)}>
              {words.network.stepsOf(index + 1)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
      <div className="network-filter">
        <span className="quiet small" id="network-layout">
          {words.network.layout}
        </span>
        <ToggleButtonGroup
          aria-labelledby="network-layout"
          className="segments"
          disallowEmptySelection
          selectedKeys={[address.query.has('layers') ? 'layers' : 'spread']}
          onSelectionChange={(keys) => change('layers', keys.has('layers') ? '1' : null)}
        >
          <ToggleButton id="spread">{words.network.layouts.spread}</ToggleButton>
          <ToggleButton id="layers">{words.network.layouts.layers}</ToggleButton>
        </ToggleButtonGroup>
      </div>
      <div className="network-filter">
        <span className="quiet small">{words.network.kinds}</span>
        <DialogTrigger>
          <Button className="button">{named || words.network.allKinds}</Button>
          <Popover className="popover">
            <Dialog aria-label={words.network.kinds} className="network-kinds">
              <ToggleButtonGroup
                aria-label={words.network.kinds}
                className="chips"
                selectionMode="multiple"
                selectedKeys={chosen}
                onSelectionChange={(keys) => change('kinds', [...keys].join(',') || null)}
              >
                {kinds.map((kind) => (
                  <ToggleButton key={kind} id={kind} className="filter">
                    {label('TieKind', kind)}
                  </ToggleButton>
                ))}
              </ToggleButtonGroup>
              <p className="quiet small">{words.network.kindsLead}</p>
              <Button
                className="button"
                isDisabled={chosen.length === 0}
                onPress={() => change('kinds', null)}
              >
                {words.network.allKinds}
              </Button>
            </Dialog>
          </Popover>
        </DialogTrigger>
      </div>
    </search>
  );
}
