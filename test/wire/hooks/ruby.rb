# Loaded before a program: every connection goes to the server of the harness, whatever host and port were asked for. The
# name asked for stays in the handshake and in the Host header, and nothing leaves this machine.
require 'resolv'
require 'socket'

module Wire
  PORT = Integer(ENV.fetch('WIRE_PORT'))

  module Open
    def open(_host = nil, _port = nil, *_rest, **options)
      super('127.0.0.1', PORT, **options.slice(:connect_timeout))
    end

    def new(_host = nil, _port = nil, *_rest, **options)
      super('127.0.0.1', PORT, **options.slice(:connect_timeout))
    end
  end

  module Addresses
    def getaddrinfo(*)
      [Addrinfo.tcp('127.0.0.1', PORT)]
    end
  end

  module Names
    def each_address(_name)
      yield '127.0.0.1'
    end
  end

  module Packed
    def sockaddr_in(_port, _host)
      super(PORT, '127.0.0.1')
    end
  end

  module Handles
    def initialize(options = {})
      super({ cainfo: ENV.fetch('SSL_CERT_FILE') }.merge(options))
    end
  end
end

TCPSocket.singleton_class.prepend(Wire::Open)
Addrinfo.singleton_class.prepend(Wire::Addresses)
Resolv.prepend(Wire::Names)
Socket.singleton_class.prepend(Wire::Packed)

# libcurl, which Typhoeus calls, knows of no socket of Ruby’s: a proxy of the environment brings it here.
begin
  require 'ethon'
  Ethon::Easy.prepend(Wire::Handles)
  ENV['https_proxy'] = "http://127.0.0.1:#{Wire::PORT}" if ENV['WIRE_LIBCURL'] == 'true'
rescue LoadError
  nil
end
