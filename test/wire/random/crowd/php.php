<?php
// Runs many programs side by side, each in a child of one process that has loaded their libraries: files come as lines of
// the input, what became of each goes to the output.
function say(array $line): void
{
    fwrite(STDOUT, json_encode($line, JSON_INVALID_UTF8_SUBSTITUTE) . "\n");
}

function reap(array &$children): void
{
    while (($pid = pcntl_waitpid(-1, $status, WNOHANG)) > 0) {
        [$file, $errors] = $children[$pid];
        unset($children[$pid]);
        $said = array_filter(explode("\n", (string) file_get_contents($errors)));
        unlink($errors);
        $code = pcntl_wifexited($status) ? pcntl_wexitstatus($status) : 1;
        say(['file' => $file, 'status' => $code, 'said' => substr((string) end($said), 0, 500)]);
    }
}

$children = [];
stream_set_blocking(STDIN, false);
while (true) {
    $read = [STDIN];
    $none = null;
    if (!feof(STDIN) && stream_select($read, $none, $none, 0, 50000) > 0 && ($line = fgets(STDIN)) !== false) {
        $file = trim($line);
        $errors = "$file.said";
        $pid = pcntl_fork();
        if ($pid === 0) {
            fclose(STDIN);
            ini_set('display_errors', '0');
            ini_set('log_errors', '1');
            ini_set('error_log', $errors);
            try {
                (static function (string $file): void {
                    require $file;
                })($file);
            } catch (Throwable $error) {
                file_put_contents($errors, get_class($error) . ': ' . $error->getMessage() . "\n", FILE_APPEND);
                posix_kill(posix_getpid(), SIGTERM);
            }
            exit(0);
        }
        $children[$pid] = [$file, $errors];
        touch($errors);
        say(['file' => $file, 'began' => true]);
    } elseif (feof(STDIN)) {
        // The input ends with the process that has started this one.
        posix_kill(0, SIGKILL);
    }
    reap($children);
}
