"""Starts the Orca of this system with the silent speech server, without braille, sound or echo of keys."""
import os
import runpy
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import capture_server
from orca import event_manager, settings, settings_manager

SETTINGS = {
    'speechServerFactory': 'capture_server',
    'speechServerInfo': None,
    'enableBraille': False,
    'enableBrailleMonitor': False,
    'enableSound': False,
    'enableKeyEcho': False,
    'enableEchoByCharacter': False,
    'enableEchoByWord': False,
    'enableMouseReview': False,
    'presentTimeWithFocus': False,
    # The page is read by the scenario's keys, not by itself
    'sayAllOnLoad': False,
}


def before(owner, name, action):
    """Does `action` before each call of a method, with its arguments."""
    method = getattr(owner, name)

    def wrapped(self, *arguments):
        arguments = action(*arguments) or arguments
        return method(self, *arguments)

    setattr(owner, name, wrapped)


# Settings of a profile and of an application are applied one after the other: ours come last each time
before(settings_manager.SettingsManager, '_setSettingsRuntime', lambda values: ({**values, **SETTINGS},))
before(event_manager.EventManager, '_processInputEvent', lambda event: capture_server.write('key'))
before(event_manager.EventManager, '_processObjectEvent', lambda event: capture_server.write('activity'))
for setting, value in SETTINGS.items():
    setattr(settings, setting, value)
sys.argv[0] = '/usr/bin/orca'
runpy.run_path('/usr/bin/orca', run_name='__main__')
