"""The command line: words are parsed here, the work is done by one function a verb."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from ktokogo import __version__
from ktokogo.cli.actors import actors
from ktokogo.cli.asking import query, stats
from ktokogo.cli.demo import demo
from ktokogo.cli.evaluating import evaluate
from ktokogo.cli.explaining import explain
from ktokogo.cli.exporting import check, export
from ktokogo.cli.reading import add, read
from ktokogo.cli.showing import show
from ktokogo.errors import KtokogoError


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 done; 1 nothing found, or check has findings; 2 bad input (one line says what).",
    no_args_is_help=False,
    invoke_without_command=True,
)
@click.version_option(__version__, prog_name="ktokogo", message="%(prog)s %(version)s")
@click.option("--debug", is_flag=True, help="Show where in the program an error came from.")
@click.pass_context
def root(context: click.Context, debug: bool) -> None:
    """Read Polish political news: who said or did what to whom, according to whom, in which sentence.

    \b
    ktokogo demo                          the whole way on one article, in ./demo
    ktokogo read article.txt              what it says, as JSON
    ktokogo add articles/                 into the store ./ktokogo.store
    ktokogo query --list                  the questions it can answer
    ktokogo show -o page.html             the graph as a page for the browser
    """
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


for _verb in (read, add, query, show, check, export, explain, evaluate, stats, actors, demo):
    root.add_command(_verb)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave: 0 done, 1 nothing found or findings, 2 bad input, 130 interrupted."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    debug = "--debug" in words
    try:
        status = root.main(words, prog_name="ktokogo", standalone_mode=False)
        sys.stdout.flush()
    except KtokogoError as error:
        status = _refuse(str(error), debug)
    except click.UsageError as error:
        verb = error.ctx.command_path if error.ctx else "ktokogo"
        status = _refuse(f"{error.format_message().rstrip('.')} (see {verb} --help)", debug)
    except click.ClickException as error:
        status = _refuse(error.format_message(), debug)
    except (KeyboardInterrupt, click.Abort):
        click.echo("ktokogo: interrupted; the store holds every article that was finished", err=True)
        status = 130
    except OSError as error:
        status = _refuse(f"{error.filename or 'input or output'}: {error.strerror or error}", debug)
    except Exception as error:
        status = _refuse(f"unexpected {type(error).__name__}: {error} (ktokogo --debug … shows where)", debug)
    sys.exit(status if isinstance(status, int) else 0)


def _refuse(message: str, debug: bool) -> int:
    if debug:
        import traceback

        traceback.print_exc()
    click.echo("ktokogo: " + " ".join(message.split()), err=True)
    return 2
