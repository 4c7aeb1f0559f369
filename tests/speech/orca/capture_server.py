"""A speech server for Orca that is silent: it appends what Orca says, and when Orca stops speech, to a file as JSON lines.

Orca imports it by name (see `start_orca.py`). The file is named by SPEECH_LOG. A line has `time` (s since 1970), `kind` and `text`:
`say` is a phrase, `stop` ends all speech that is not over yet. `activity` says that Orca has handled an event, and `key` a key: they are
not spoken, and tell the harness that Orca is still at work.
"""
import json
import os
import time

from orca import speechserver

_log = open(os.environ['SPEECH_LOG'], 'a', buffering=1, encoding='utf-8')


def write(kind, text=''):
    _log.write(json.dumps({'time': time.time(), 'kind': kind, 'text': text}, ensure_ascii=False) + '\n')


class SpeechServer(speechserver.SpeechServer):
    _server = None

    @staticmethod
    def getFactoryName():
        return 'Log'

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def getSpeechServer(info=None):
        if SpeechServer._server is None:
            SpeechServer._server = SpeechServer()
        return SpeechServer._server

    def getInfo(self):
        return ['Log', 'log']

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        if text:
            write('say', text)

    def speakCharacter(self, character, acss=None):
        write('say', character)

    def speakKeyEvent(self, event, acss=None):
        write('say', event.getKeyName())

    def sayAll(self, utteranceIterator, progressCallback):
        for context, _voice in utteranceIterator:
            write('say', context.utterance)
            progressCallback(context, speechserver.SayAllContext.PROGRESS)
            progressCallback(context, speechserver.SayAllContext.COMPLETED)

    def stop(self):
        write('stop')
