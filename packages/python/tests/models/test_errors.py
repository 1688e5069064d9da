"""What the errors of models say."""

from imagewire.models.errors import ModelIssue, ModelValidationError
from imagewire.openai_compat.loss import ConversionError, LossEntry


def test_an_error_holds_every_issue_and_names_ten() -> None:
    issues = [ModelIssue(f"f{at}", "max", f"f{at} is too large") for at in range(14)]
    error = ModelValidationError("Request", issues)
    assert len(error.issues) == 14
    assert str(error).startswith("Request is not valid: f0 is too large; f1 is too large; ")
    assert str(error).endswith("; f9 is too large; and 4 more")


def test_an_error_cuts_the_name_of_a_member_that_is_a_whole_picture() -> None:
    name = "iVBORw0KGgo" * 100_000
    error = ModelValidationError("Request", [ModelIssue(name, "unknown", f"{name} is not a known field")])
    assert str(error) == f"Request is not valid: {name[:100]}... is not a known field"
    loss = ConversionError("sudo", [LossEntry(name, "refused", "sudo has no such parameter")])
    assert str(loss) == f"sudo cannot express the request: {name[:100]}...: sudo has no such parameter"
