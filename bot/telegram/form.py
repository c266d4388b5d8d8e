"""The form of an update, as far as this bot relies on it. PTB takes whatever stands in a field."""

from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator


def encodable(text: str) -> str:
    """JSON can name half a character. Whoever kept one could never say it again."""
    text.encode()
    return text


Number = Annotated[int, Field(ge=-(2**63), lt=2**63)]
Text = Annotated[str, AfterValidator(encodable)]


class FormPart(BaseModel):
    """Strict: a number is no text. What is not named here may be anything."""

    model_config = ConfigDict(strict=True)


class Who(FormPart):
    id: Number
    first_name: Text
    last_name: Text | None = None
    language_code: Text | None = None


class Where(FormPart):
    id: Number
    type: Text


class Mark(FormPart):
    type: Text
    offset: Number
    length: Number


class Said(FormPart):
    message_id: Number
    chat: Where
    sender: Who | None = Field(None, alias="from")
    text: Text | None = None
    entities: list[Mark] | None = None


class Tap(FormPart):
    id: Text
    sender: Who = Field(alias="from")
    message: Said | None = None
    data: Text | None = None


class Standing(FormPart):
    status: Text


class Membership(FormPart):
    chat: Where
    sender: Who = Field(alias="from")
    new_chat_member: Standing


class Form(FormPart):
    """One update, with exactly one of these."""

    message: Said | None = None
    edited_message: Said | None = None
    callback_query: Tap | None = None
    my_chat_member: Membership | None = None

    @model_validator(mode="after")
    def of_one_kind(self) -> Self:
        if len(self.model_fields_set) != 1:
            raise ValueError("an update tells of one thing")
        return self
