#!/usr/bin/python3
"""Windows that contain only a page, for WebKitWebDriver to drive.

WebKitGTK's own MiniBrowser has a toolbar that keeps a window wider than 447 pixels, and writes no console when automated.

    webkit-window.py --profile=FOLDER --log=FILE

The profile contains what a browser stores. The log gets what pages write to their console: the driver shows no output.
"""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, WebKit2

options = dict(word.lstrip("-").partition("=")[::2] for word in sys.argv[1:])

log = os.open(options["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
os.dup2(log, sys.stdout.fileno())
os.dup2(log, sys.stderr.fileno())

# For a page this means that the reader prefers less motion.
Gtk.Settings.get_default().set_property("gtk-enable-animations", False)
# Each blink would be painted.
Gtk.Settings.get_default().set_property("gtk-cursor-blink", False)

# Without a window manager, the window under the mouse has the focus, so the mouse is in the corner that all windows share.
display = Gdk.Display.get_default()
display.get_default_seat().get_pointer().warp(display.get_default_screen(), 0, 0)

context = WebKit2.WebContext.new_with_website_data_manager(
    WebKit2.WebsiteDataManager(
        base_data_directory=options["profile"], base_cache_directory=options["profile"]
    )
)
context.set_automation_allowed(True)


def open_window(_session):
    view = WebKit2.WebView(web_context=context, is_controlled_by_automation=True)
    settings = view.get_settings()
    settings.set_enable_write_console_messages_to_stdout(True)
    settings.set_enable_page_cache(True)
    # Without a graphics card, painting by OpenGL takes twice the time.
    settings.set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
    window = Gtk.Window()
    window.add(view)
    window.show_all()
    view.connect("close", lambda _view: window.destroy())
    view.grab_focus()
    return view


def start_session(_context, session):
    info = WebKit2.ApplicationInfo()
    info.set_name("webkit-window")
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect("create-web-view::tab", open_window)
    session.connect("create-web-view::window", open_window)
    session.connect("will-close", lambda _session: GLib.idle_add(Gtk.main_quit))


context.connect("automation-started", start_session)
Gtk.main()
