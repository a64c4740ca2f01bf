# Runs many programs side by side, each in a child of one process that has loaded their libraries: files come as lines of
# the input, what became of each goes to the output.
require 'json'
%w[net/http uri faraday httparty http rest-client].each do |library|
  require library
rescue LoadError
  nil
end

$stdout.sync = true
LOCK = Mutex.new

def say(**line)
  LOCK.synchronize { $stdout.puts(JSON.generate(line)) }
end

while (line = $stdin.gets)
  file = line.strip
  reader, writer = IO.pipe
  pid = fork do
    reader.close
    $stderr.reopen(writer)
    $stdout.reopen(File::NULL)
    $stdin.reopen(File::NULL)
    status = 0
    begin
      load(file)
    rescue Exception => e
      status = 1
      $stderr.puts("#{e.class}: #{e.message}"[0, 500])
    end
    $stderr.flush
    exit!(status)
  end
  writer.close
  say(file: file, began: true)
  Thread.new(pid, file, reader) do |its, name, errors|
    said = errors.read.to_s.scrub.strip
    _, status = Process.wait2(its)
    say(file: name, status: status.exitstatus || 1, said: said.lines.last.to_s.strip)
  end
end
# The input ends with the process that has started this one.
Process.kill(:KILL, 0)
