import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import classes from './NoticeArea.module.css';

export default function NoticeArea() {
  return <Notifications position="bottom-center" limit={3} className={classes['area'] ?? ''} />;
}
