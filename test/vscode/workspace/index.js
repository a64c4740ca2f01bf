console.log('une page vide');
