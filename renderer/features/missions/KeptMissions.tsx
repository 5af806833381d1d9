/** Beneath the missions, in a browser that has not promised to keep them or that can install the app. */
import { Box } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useWorkspace } from '#renderer/data/react.tsx';
import KeptHere from '#renderer/ui/KeptHere.tsx';

export default function KeptMissions() {
  const workspace = useWorkspace();
  const [persisted, setPersisted] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    void workspace.storageReport().then((report) => {
      if (current) setPersisted(report.persisted);
    });
    return () => {
      current = false;
    };
  }, [workspace]);
  return (
    <Box component="footer" mt="xl" maw="44rem">
      <KeptHere evictable={persisted === false} />
    </Box>
  );
}
