//! The line between program and terminal where crossterm offers nothing: a look at what waits to
//! be read, and modes in which the terminal may be asked something.

pub(super) use sys::{Modes, can_be_asked, drop_input, has_input, read};

#[cfg(unix)]
mod sys {
    use std::{
        fs::File,
        io::{self, IsTerminal},
        os::{
            fd::{AsFd, BorrowedFd},
            unix::fs::MetadataExt,
        },
        time::Duration,
    };

    use rustix::{
        event::{PollFd, PollFlags, Timespec, poll},
        process::getpgrp,
        termios::{
            LocalModes, OptionalActions, QueueSelector, SpecialCodeIndex, Termios, tcflush,
            tcgetattr, tcgetpgrp, tcsetattr,
        },
    };

    /// Modes of a terminal, to be set again.
    #[derive(Clone, Debug)]
    pub(in crate::terminal) struct Modes(Termios);

    impl Modes {
        /// Returns those of now.
        pub(in crate::terminal) fn now() -> io::Result<Modes> {
            Ok(Modes(tcgetattr(io::stdin())?))
        }

        /// Returns the same without lines and echo; keys that send signals still do.
        pub(in crate::terminal) fn quiet(&self) -> Modes {
            let mut quiet = self.0.clone();
            quiet.local_modes -= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ECHONL;
            // Nobody reads before something is there.
            quiet.special_codes[SpecialCodeIndex::VMIN] = 0;
            quiet.special_codes[SpecialCodeIndex::VTIME] = 0;
            Modes(quiet)
        }

        /// Sets them.
        pub(in crate::terminal) fn set(&self) -> io::Result<()> {
            Ok(tcsetattr(io::stdin(), OptionalActions::Now, &self.0)?)
        }
    }

    /// Tells whether stdin and stdout are one terminal that listens to this program.
    ///
    /// In the background, changing its modes or reading from it would stop the program.
    pub(in crate::terminal) fn can_be_asked() -> bool {
        let (stdin, stdout) = (io::stdin(), io::stdout());
        stdin.is_terminal()
            && stdout.is_terminal()
            && tcgetpgrp(&stdin).is_ok_and(|it| it == getpgrp())
            && device(stdin.as_fd()).is_some_and(|it| device(stdout.as_fd()) == Some(it))
    }

    /// Waits about so long for something to read; a signal may end it before.
    pub(in crate::terminal) fn has_input(wait: Duration) -> bool {
        let stdin = io::stdin();
        let mut waiting = [PollFd::new(&stdin, PollFlags::IN)];
        let wait = Timespec::try_from(wait).ok();
        let is_ready = poll(&mut waiting, wait.as_ref()).is_ok_and(|it| it > 0);
        is_ready && waiting[0].revents().contains(PollFlags::IN)
    }

    /// Drops what waits to be read, where stdin is a terminal.
    pub(in crate::terminal) fn drop_input() {
        let _is_dropped = tcflush(io::stdin(), QueueSelector::IFlush).is_ok();
    }

    /// Reads the next byte that is there; `None` where the terminal is gone.
    pub(in crate::terminal) fn read() -> Option<u8> {
        let mut byte = [0];
        // Past the buffer of the library, which would keep what comes behind.
        let n_read = rustix::io::read(io::stdin(), &mut byte).ok()?;
        (n_read > 0).then_some(byte[0])
    }

    fn device(of: BorrowedFd<'_>) -> Option<u64> {
        let metadata = File::from(of.try_clone_to_owned().ok()?).metadata().ok()?;
        Some(metadata.rdev())
    }
}

#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "setting modes can fail on Unix")]
mod sys {
    use std::{io, time::Duration};

    /// Modes of a terminal.
    #[derive(Clone, Debug)]
    pub(in crate::terminal) struct Modes;

    impl Modes {
        /// Returns nothing to come back to.
        pub(in crate::terminal) fn now() -> io::Result<Modes> {
            Ok(Modes)
        }

        /// Returns the same.
        pub(in crate::terminal) fn quiet(&self) -> Modes {
            self.clone()
        }

        /// Does nothing.
        pub(in crate::terminal) fn set(&self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Tells that it can't: no console of Windows orders text.
    pub(in crate::terminal) fn can_be_asked() -> bool {
        false
    }

    /// Tells that nothing is there.
    pub(in crate::terminal) fn has_input(_: Duration) -> bool {
        false
    }

    /// Drops nothing.
    pub(in crate::terminal) fn drop_input() {}

    /// Reads nothing.
    pub(in crate::terminal) fn read() -> Option<u8> {
        None
    }
}
