import type { Language } from './index';

export const ruby: Language = {
  id: 'ruby',
  file: 'entreprises.rb',
  comment: '#',
  top: `# frozen_string_literal: true

require 'csv'
require 'date'
require 'faraday'

module Entreprises
  BASE_URL = ENV.fetch('API_ENTREPRISE_URL', 'https://entreprise.api.gouv.fr')

  def self.traceability(object)
    { context: 'Instruction des aides', recipient: '13002526500013', object: object }
  end

  def self.client
    @client ||= Faraday.new(url: BASE_URL, request: { timeout: 5 }) do |conn|
      conn.headers['Authorization'] = "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}"
    end
  end

  def self.fetch_resource(path, params)
    client.get(path, params).body
  end

  class Provider
    def initialize(object = 'instruction')
      @object = object
    end

    def params
      Entreprises.traceability(@object)
    end

    def fetch(id)
      Entreprises.fetch_resource(path(id), params)
    end

    def path(id)
      raise NotImplementedError, id
    end
  end
`,
  bottom: 'end\n',
  calls: [
    ({ snake, path }) => `
  def self.${snake}(id)
    data = fetch_resource("${path}#{id}", traceability('${snake}'))
    return nil if data.nil?

    data.merge(checked_at: Date.today.iso8601)
  end
`,
    ({ type, path, thing }) => `
  class ${type}Provider < Provider
    def initialize
      super('${thing}')
    end

    def path(id)
      "${path}#{id}"
    end
  end
`,
    ({ snake, path, number }) => `
  def self.${snake}(id, retries = ${number % 4})
    params = {
      context: 'Contrôle annuel',
      object: 'lot ${number}'
    }
    attempt = 0
    begin
      fetch_resource('${path}' + id, params)
    rescue Faraday::Error
      raise if attempt == retries

      attempt += 1
      sleep(${number} * 2**attempt / 1000.0)
      retry
    end
  end
`,
    ({ type, path, thing }) => `
  class ${type}Reader
    def initialize(deep: false)
      @deep = deep
    end

    def all(ids)
      ids.map do |id|
        query = Entreprises.traceability('${thing}')
        query[:scope] = 'full' if @deep
        response = Faraday.get("#{BASE_URL}${path}#{id}", query) do |request|
          request.headers['Authorization'] = "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}"
          request.options.timeout = 5
        end
        response.body
      end
    end
  end
`,
  ],
  others: [
    ({ snake, number }) => `
  def self.${snake}(lines, rate = ${number / 100})
    totals = Hash.new(0)
    lines.each do |line|
      key = line[:account] || 'divers'
      totals[key] += line[:quantity] * line[:price] * (1 + rate)
    end
    totals.sort.map do |account, amount|
      { account: account, amount: amount.round(2), late: amount > ${number * 100} }
    end
  end
`,
    ({ type, thing, number }) => `
  # Keeps what is known of each ${thing}.
  class ${type}Store
    LIMIT = ${number}

    attr_reader :items

    def initialize
      @items = {}
    end

    def keep(item)
      known = @items[item.id]
      return known if known && known.updated_at > item.updated_at

      @items[item.id] = item
      if @items.size > LIMIT
        oldest = @items.values.min_by(&:updated_at)
        @items.delete(oldest.id)
      end
      item
    end

    def find
      @items.each_value { |item| return item if yield(item) }
      nil
    end

    def rows
      @items.values.map { |item| [item.id, item.label.strip, item.updated_at].join(';') }
    end
  end
`,
    ({ snake, thing }) => `
  def self.${snake}(file)
    seen = []
    CSV.foreach(file, headers: true, col_sep: ';') do |row|
      raise ArgumentError, "#{file}: no column named ${thing}" unless row.key?('${thing}')

      value = row['${thing}'].strip
      seen << value unless value.empty? || seen.include?(value)
    end
    seen
  end
`,
    ({ snake, number, thing }) => `
  def self.${snake}(input)
    errors = []
    errors << :label if input[:label].nil? || input[:label].length > ${number}
    errors << :siret unless input[:siret].to_s.match?(/\\A\\d{14}\\z/)
    case input[:kind]
    when '${thing}'
      errors << :amount unless input[:amount].positive?
    when 'autre'
      errors << :reason if input[:reason].nil?
    else
      errors << :kind
    end
    { ok: errors.empty?, errors: errors }
  end
`,
    ({ snake, number }) => `
  def self.${snake}(date, days = ${number})
    left = days
    while left.positive?
      date += 1
      left -= 1 unless date.saturday? || date.sunday?
    end
    date.strftime('%d/%m/%Y')
  end
`,
  ],
  map: /context: '/,
  parameter: `note: 'a', `,
};
