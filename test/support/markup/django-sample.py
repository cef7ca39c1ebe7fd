# Runs the view and the templates of docs/backends/django.md, read from stdin as JSON, in a Django of its own, and prints what they answer
# as JSON.
import io
import json
import os
import sys
import tempfile
import types

import django
from django.conf import settings

media = tempfile.mkdtemp()
settings.configure(
    SECRET_KEY="sample",
    ALLOWED_HOSTS=["*"],
    ROOT_URLCONF="urls",
    MEDIA_ROOT=media,
    MEDIA_URL="/media/",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates"}],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
)
django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.test import Client  # noqa: E402
from django.template import Context, Template  # noqa: E402
from django.urls import path  # noqa: E402
from PIL import Image  # noqa: E402


class Person(models.Model):
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    avatar = models.ImageField(upload_to="avatars/", blank=True)
    avatar_version = models.CharField(max_length=32, blank=True)

    class Meta:
        app_label = "people"


call_command("migrate", verbosity=0)
with connection.schema_editor() as editor:
    editor.create_model(Person)

people = types.ModuleType("people")
people.__path__ = []
people.models = types.ModuleType("people.models")
people.models.Person = Person
sys.modules.update({"people": people, "people.models": people.models})
views = types.ModuleType("people.views")
views.__package__ = "people"
sample = json.load(sys.stdin)
exec(compile(sample["view"], "views.py", "exec"), views.__dict__)
urls = types.ModuleType("urls")
urls.urlpatterns = [path("people/<int:person_id>/avatar/", views.avatar, name="avatar")]
sys.modules["urls"] = urls

ada = User.objects.create_user("ada", first_name="Ada", last_name="Lovelace")
bob = User.objects.create_user("bob")
person = Person.objects.create(user=ada)
address = f"/people/{person.id}/avatar/"


def signed_in(user, **options):
    client = Client(**options)
    if user:
        client.force_login(user)
    return client


def post(file, user=ada, headers=None, **options):
    with open(os.path.join("test/fixtures", file), "rb") as picture:
        upload = SimpleUploadedFile("../../me.jpg", picture.read(), content_type="image/jpeg")
    return signed_in(user, **options).post(address, {"avatar": upload}, headers=headers or {})


def get(method="get", user=ada, **headers):
    return getattr(signed_in(user), method)(address, headers=headers)


def rendered():
    person.refresh_from_db()
    return [Template(text).render(Context({"person": person})) for text in sample["templates"]]


without = {
    "get": get().status_code,
    "head": get("head").status_code,
    "templates": ["src=" in text or "Ada Lovelace" not in text for text in rendered()],
}
first = post("photo.jpg", headers={"If-None-Match": "*"})
second = post("photo.jpg", headers={"If-None-Match": "*"})
person.refresh_from_db()
etag = f'"{person.avatar_version}"'
seen = get(user=bob)
seen_bytes = b"".join(seen.streaming_content)
same = get(**{"If-None-Match": etag})
other = get(**{"If-None-Match": '"another"'})
served = {
    "type": seen.headers["Content-Type"],
    "bytes": seen_bytes == person.avatar.read(),
    "etag": [seen.headers["ETag"] == etag, get("head").headers["ETag"] == etag],
    "same": [same.status_code, same.content.decode(), same.headers["ETag"] == etag],
    "other": other.status_code,
    "signed out": get(user=None).status_code,
    "templates": [f'src="{person.avatar.url}"' in text for text in rendered()],
}
with Image.open(person.avatar.path) as picture:
    stored = {"format": picture.format, "size": picture.size, "exif": len(picture.getexif())}
stale = post("photo.jpg", headers={"If-Match": '"another"'})
large = signed_in(ada).post(address, {"avatar": SimpleUploadedFile("me.jpg", b"x" * 2_000_001)})
print(
    json.dumps(
        {
            "first": first.status_code,
            "named": first.json()["url"] == f"/media/avatars/{first.json()['version']}.webp",
            "stored": stored,
            "without": without,
            "served": served,
            "unseen": [second.status_code, second.headers["ETag"] == etag],
            "stale": [stale.status_code, stale.headers["ETag"] == f'"{person.avatar_version}"'],
            "large": [large.status_code, large.json()],
            "signed out": post("photo.jpg", user=None).status_code,
            "another person": post("photo.jpg", user=bob).status_code,
            "without a token": post("photo.jpg", enforce_csrf_checks=True).status_code,
            "hostile": {name: post(name).status_code for name in sys.argv[1:]},
            "removed": [signed_in(ada).delete(address).status_code for _ in range(2)],
            "after": get().status_code,
            "left": os.listdir(os.path.join(media, "avatars")),
        }
    )
)
