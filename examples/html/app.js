document.querySelector('profile-card').person = {id: 'ada', name: 'Ada Lovelace', title: 'Analyst'};

document.querySelector('avatar-editor').addEventListener('avatar-saved', ({url}) => {
  document.querySelector('output').textContent = `Saved as ${url}`;
});
