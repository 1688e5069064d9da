"""The pictures of an answer on the disk."""

from __future__ import annotations

import base64
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import anyio
import pytest

from clients.pictures import PNG, large_png
from fake_upstream import FakeUpstream
from imagewire import (
    AsyncRouterClient,
    RequestOptionsError,
    RouterClient,
    SavedImage,
    SaveImagesError,
    read_model,
)
from imagewire.models.orq_router import OrqRouterGenerateImageResponse
from imagewire.transport.save_images import is_file_name

B64 = base64.b64encode(PNG).decode()
MEBIBYTE = 1024 * 1024


@pytest.fixture
def client(upstream: FakeUpstream) -> Iterator[RouterClient]:
    with RouterClient(api_key="key-1", base_url=upstream.url, max_retries=1) as client:
        yield client


def answer_of(*images: dict[str, Any]) -> OrqRouterGenerateImageResponse:
    return read_model(OrqRouterGenerateImageResponse, {"created": 1, "data": list(images)}).value


def serve(upstream: FakeUpstream, content: bytes, **more: Any) -> None:
    upstream.play({"do": "answer", "bodyBase64": base64.b64encode(content).decode(), **more})


def test_every_kind_of_picture_is_saved_and_named_by_its_bytes(
    client: RouterClient, upstream: FakeUpstream, tmp_path: Path
) -> None:
    gif = b"GIF89a" + bytes(20)
    serve(upstream, gif, headers={"content-type": "image/png"})
    told: list[tuple[SavedImage, int, int]] = []
    answer = answer_of(
        {"b64_json": B64},
        {"b64_json": f"data:image/png;base64,{B64}"},
        {"url": f"{upstream.url}/result"},
    )
    saved = client.images.save(
        answer,
        tmp_path / "new",
        name="heron",
        on_progress=lambda image, done, total: told.append((image, done, total)),
    )
    assert [image.path.name for image in saved] == ["heron-0.png", "heron-1.png", "heron-2.gif"]
    assert [image.path.read_bytes() for image in saved] == [PNG, PNG, gif]
    assert [(image.index, image.size, image.media_type) for image in saved] == [
        (0, len(PNG), "image/png"),
        (1, len(PNG), "image/png"),
        (2, len(gif), "image/gif"),
    ]
    assert told == [(image, index + 1, 3) for index, image in enumerate(saved)]


def test_nothing_is_overwritten(client: RouterClient, tmp_path: Path) -> None:
    for _ in range(3):
        client.images.save(answer_of({"b64_json": B64}), tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "image-0-2.png",
        "image-0-3.png",
        "image-0.png",
    ]


def test_addresses_are_fetched_without_the_key(
    client: RouterClient, upstream: FakeUpstream, tmp_path: Path
) -> None:
    serve(upstream, PNG)
    client.images.save(answer_of({"url": f"{upstream.url}/result"}), tmp_path)
    (request,) = upstream.requests
    assert (request["method"], request["path"]) == ("GET", "/result")
    assert not {"authorization", "cookie", "idempotency-key"} & request["headers"].keys()


def test_a_large_picture_goes_to_the_disk_as_it_comes(
    client: RouterClient, upstream: FakeUpstream, tmp_path: Path
) -> None:
    content = large_png(16 * MEBIBYTE)
    serve(upstream, content)
    answer = answer_of({"url": f"{upstream.url}/result"})
    tracemalloc.start()
    (saved,) = client.images.save(answer, tmp_path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert saved.path.read_bytes() == content
    assert peak < 4 * MEBIBYTE


def test_the_base64_of_an_answer_is_never_decoded_as_a_whole(client: RouterClient, tmp_path: Path) -> None:
    content = large_png(16 * MEBIBYTE)
    answer = answer_of({"b64_json": base64.b64encode(content).decode()})
    tracemalloc.start()
    (saved,) = client.images.save(answer, tmp_path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert saved.path.read_bytes() == content
    assert peak < 4 * MEBIBYTE


def test_an_async_client_saves_them_too(upstream: FakeUpstream, tmp_path: Path) -> None:
    async def save() -> list[SavedImage]:
        async with AsyncRouterClient(api_key="key-1", base_url=upstream.url) as client:
            return await client.images.save(
                answer_of({"b64_json": B64}, {"url": f"{upstream.url}/result"}), tmp_path
            )

    serve(upstream, PNG)
    assert [image.path.read_bytes() for image in anyio.run(save)] == [PNG, PNG]


def test_one_that_fails_leaves_no_file_and_does_not_stop_the_others(
    client: RouterClient, upstream: FakeUpstream, tmp_path: Path
) -> None:
    cut = {"bodyBase64": base64.b64encode(large_png(MEBIBYTE)).decode(), "cutAfter": 200_000}
    upstream.play({"do": "answer", **cut}, {"do": "answer", **cut})
    answer = answer_of({"url": f"{upstream.url}/result"}, {"b64_json": "%%%"}, {}, {"b64_json": B64})
    with pytest.raises(SaveImagesError) as failed:
        client.images.save(answer, tmp_path)
    kinds = [(failure.index, getattr(failure.error, "kind", "")) for failure in failed.value.failures]
    assert kinds == [(0, "connection"), (1, "image_content"), (2, "image_content")]
    assert [image.index for image in failed.value.saved] == [3]
    assert [path.name for path in tmp_path.iterdir()] == ["image-3.png"]


def test_a_download_that_broke_off_is_begun_anew(
    client: RouterClient, upstream: FakeUpstream, tmp_path: Path
) -> None:
    content = large_png(MEBIBYTE)
    encoded = base64.b64encode(content).decode()
    upstream.play(
        {"do": "answer", "bodyBase64": encoded, "cutAfter": 200_000}, {"do": "answer", "bodyBase64": encoded}
    )
    (saved,) = client.images.save(answer_of({"url": f"{upstream.url}/result"}), tmp_path)
    assert saved.path.read_bytes() == content
    assert len(list(tmp_path.iterdir())) == 1


def test_a_place_that_cannot_be_written_to_is_no_lost_connection(
    client: RouterClient, upstream: FakeUpstream, tmp_path: Path
) -> None:
    taken = tmp_path / "file"
    taken.write_bytes(b"")
    serve(upstream, PNG)
    answer = answer_of({"url": f"{upstream.url}/result"}, {"b64_json": B64})
    with pytest.raises(SaveImagesError) as failed:
        client.images.save(answer, taken / "folder")
    kinds = [getattr(failure.error, "kind", "") for failure in failed.value.failures]
    assert kinds == ["file_write", "file_write"]
    assert len(upstream.requests) == 1


@pytest.mark.parametrize(
    "name", ["a/b", "../a", "/../a", "a\\b", "a\0b", "x" * 201, "\u00e9" * 101, "\ud800", 5]
)
def test_a_name_that_is_no_file_name_is_refused_before_anything_is_saved(
    name: Any, client: RouterClient, tmp_path: Path
) -> None:
    with pytest.raises(RequestOptionsError, match="without a folder, of at most 200 bytes") as refused:
        client.images.save(answer_of({"b64_json": B64}), tmp_path / "in" / "folder", name=name)
    assert refused.value.option == "name"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["12:30", "what?", "<heron>", '"heron"', "a|b", "*", "a\tb"])
def test_a_name_that_windows_does_not_take_is_refused_there(name: str) -> None:
    assert not is_file_name(name, "nt")
    assert is_file_name(name, "posix")


@pytest.mark.parametrize("name", ["CON", "heron.", "heron "])
def test_a_name_is_judged_with_its_number(name: str) -> None:
    assert is_file_name(name, "nt")


def test_a_name_may_have_200_bytes(client: RouterClient, tmp_path: Path) -> None:
    (saved,) = client.images.save(answer_of({"b64_json": B64}), tmp_path, name="\u00e9" * 100)
    assert saved.path.read_bytes() == PNG


def test_what_on_progress_raises_is_raised_once_every_picture_is_saved(
    client: RouterClient, tmp_path: Path
) -> None:
    def stop(image: SavedImage, *_: int) -> None:
        raise LookupError(f"picture {image.index}")

    with pytest.raises(LookupError, match="picture 0"):
        client.images.save(answer_of({"b64_json": B64}, {"b64_json": B64}), tmp_path, on_progress=stop)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["image-0.png", "image-1.png"]


def test_what_gives_no_bytes_is_no_empty_file(
    client: RouterClient, upstream: FakeUpstream, tmp_path: Path
) -> None:
    serve(upstream, b"")
    with pytest.raises(SaveImagesError) as failed:
        client.images.save(answer_of({"url": f"{upstream.url}/result"}, {"b64_json": "="}), tmp_path)
    assert [str(failure.error) for failure in failed.value.failures] == ["the picture has no bytes"] * 2
    assert list(tmp_path.iterdir()) == []


def test_an_answer_without_pictures_is_not_saved_in_silence(client: RouterClient, tmp_path: Path) -> None:
    with pytest.raises(SaveImagesError) as failed:
        client.images.save(answer_of(), tmp_path)
    assert (failed.value.saved, failed.value.failures) == ((), ())
    assert str(failed.value) == "the answer has no pictures to save"
