ENV['RAILS_ENV'] ||= 'development'
ENV['API_ENTREPRISE_TOKEN'] ||= 'eyJhbGci…'
