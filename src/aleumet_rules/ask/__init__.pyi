from .answering import Answer as Answer, answer as answer
from .catalogue import QUESTIONS as QUESTIONS, question as question
from .model import Choice as Choice, Due as Due, Example as Example, Field as Field, Question as Question
from .plain import forms as forms, page_words as page_words
from .receipt import check as check
from .schemas import schema as schema
from .wrong import Fault as Fault, faults as faults
